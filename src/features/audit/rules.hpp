#pragma once
#include <array>
#include "features/audit/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::audit {

// The kinds of events that tell of somebody having been turned away.
inline constexpr std::array<std::string_view, 3> refusals{
    "account_locked", "call_refused", "sign_in_failed"};
AuditResult result_of(std::string_view kind);

// The accounts whose personal data the event tells of having been shown, each once.
std::vector<std::string> people_shown(events::Event const&);

}  // namespace sx::audit
