#pragma once
#include "features/unmasking/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::unmasking {

// Somebody who answers calls and complaints all day comes to some forty people; whoever collects
// addresses needs far more.
inline constexpr std::int64_t most_a_day = 40;
// Long enough to dial a number, too short to leave it standing on a screen.
inline constexpr std::int64_t shown_seconds = 180;

// Refuses with invalid_fields: no field, one that this subject has not, one twice, or a reason
// that is none for it.
Result<> check(UnmaskedSubject, UnmaskRequest const&);

}  // namespace sx::unmasking
