#include "features/complaints/rules.hpp"
#include "platform/base/digest.hpp"

namespace sx::complaints {
namespace {

// Without 0 O 1 I L: 31 characters, so 16 of them are worth 79 bits.
constexpr std::string_view letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr std::size_t group = 4;

}  // namespace

bool is_serious(ComplaintReason reason) {
    switch (reason) {
        case ComplaintReason::fees:
        case ComplaintReason::training_loan:
        case ComplaintReason::false_posting:
        case ComplaintReason::conduct:
        case ComplaintReason::personal_data: return true;
        case ComplaintReason::discrimination:
        case ComplaintReason::pay:
        case ComplaintReason::other: break;
    }
    return false;
}

std::string code_of(std::span<std::byte const> chance) {
    std::string code;
    for (std::size_t at = 0; at < chance.size(); ++at) {
        if (at > 0 && at % group == 0) code += '-';
        code += letters[std::to_integer<std::size_t>(chance[at]) % letters.size()];
    }
    return code;
}

std::string hash_of_code(std::string_view typed) {
    std::string plain = "complaint:";
    for (char const c : typed) {
        if (c == '-' || c == ' ') continue;
        plain += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return sha256_hex(plain);
}

std::string_view taken_down_remark(ComplaintReason reason) {
    switch (reason) {
        case ComplaintReason::fees: return "投诉查实：向求职者收取费用、押金或证件。";
        case ComplaintReason::training_loan: return "投诉查实：以招聘为名招生培训或办理贷款。";
        case ComplaintReason::false_posting: return "投诉查实：虚假招聘。";
        case ComplaintReason::discrimination: return "投诉查实：就业歧视。";
        case ComplaintReason::pay: return "投诉查实：薪资待遇与发布的不符。";
        case ComplaintReason::conduct: return "投诉查实：违法违规或骚扰求职者。";
        case ComplaintReason::personal_data: return "投诉查实：泄露或滥用求职者个人信息。";
        case ComplaintReason::other: break;
    }
    return "投诉查实，岗位下架。";
}

Result<> check_decision(DecideComplaint const& form) {
    if (form.decision == review::Decision::return_)
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/decision", "not_returned_here"}}};
    if (!form.remark)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "answer_required"}}};
    return {};
}

Result<> check_escalation(EscalationFacts const& facts, Instant now) {
    if (facts.state == ComplaintState::waiting) {
        if (!facts.due_at || *facts.due_at > now)
            return refuse(ProblemKind::conflict, "complaint_not_due");
        // Another person has it already, since the last decision if there was one.
        bool const again =
            facts.escalated_at && (!facts.decided_at || *facts.escalated_at >= *facts.decided_at);
        if (again) return refuse(ProblemKind::conflict, "complaint_escalated");
    }
    return {};
}

}  // namespace sx::complaints
