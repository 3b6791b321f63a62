#pragma once
#include "platform/courier/letter_messages.hpp"

namespace sx::courier {

// How long a letter rests after its attempt number `attempts` failed; nothing: it was the last.
std::optional<std::chrono::minutes> rest_after(std::int64_t attempts);

inline constexpr std::chrono::hours usual_life{72};

// The least time between two letters that take turns.
std::chrono::milliseconds beat(std::int64_t per_minute);

// What is added to a letter that may have arrived once already.
std::string_view repetition_note();

}  // namespace sx::courier
