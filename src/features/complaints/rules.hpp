#pragma once
#include <span>
#include "features/complaints/desk_messages.hpp"

// Pure rules of complaints.
namespace sx::complaints {

inline constexpr std::int64_t most_files = 5;  // of one complaint

// Such a complaint goes before the others at the desk, and its posting may be hidden at once.
bool is_serious(ComplaintReason);

// Sixteen characters that cannot be taken for each other, in four groups; `chance` is 16 random
// bytes.
std::string code_of(std::span<std::byte const> chance);
// As it is looked for, however it was typed.
std::string hash_of_code(std::string_view typed);

// Why it was taken down, for its employer.
std::string_view taken_down_remark(ComplaintReason);

// A complaint is upheld or dismissed, never returned, and answered either way. Refuses with
// invalid_fields.
Result<> check_decision(DecideComplaint const&);

// What of it tells whether it may be escalated, and the rule.
struct EscalationFacts {
    ComplaintState state{};
    std::optional<Instant> due_at, decided_at, escalated_at;  // the last time of each
};
// Decided, or overdue; once for each decision and for each time that it was overdue. Refuses with
// complaint_not_due or complaint_escalated.
Result<> check_escalation(EscalationFacts const&, Instant now);

}  // namespace sx::complaints
