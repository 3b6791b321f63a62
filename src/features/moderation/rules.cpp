#include "features/moderation/rules.hpp"
#include <algorithm>
#include <string>
#include <string_view>

namespace sx::moderation {
namespace {

// So that another remark may follow: one that has its own full stop needs no other mark.
std::string closed(std::string text) {
    for (std::string_view const end : {"。", "；", "！", "？"})
        if (text.ends_with(end)) return text;
    if (text.ends_with('.')) return text.append(" ");
    return text.empty() ? text : text.append("；");
}

// A JSON pointer of plain names and numbers; it also becomes the fragment of a link.
bool is_pointer(std::string_view text) {
    auto const is_plain = [](char one) {
        return (one >= 'a' && one <= 'z') || (one >= '0' && one <= '9') || one == '_' || one == '/';
    };
    return text.starts_with('/') && std::ranges::all_of(text, is_plain);
}

bool may_be_returned(ReviewQueue queue) {
    return queue == ReviewQueue::organisations || queue == ReviewQueue::postings;
}

}  // namespace

bool holds(ReviewItem const& item, Instant now) {
    return item.state == ReviewState::waiting && item.claimed_by &&
           (item.held_at || item.claimed_until > now);
}

Result<> check_claim(ReviewItem const& item, access::AccountId const& account, Instant now) {
    if (item.state != ReviewState::waiting || item.held_at)
        return refuse(ProblemKind::conflict, "review_item_decided");
    if (item.claimed_by == account) return {};
    if (holds(item, now)) return refuse(ProblemKind::conflict, "claimed_by_another");
    return refuse(ProblemKind::conflict, "claim_first");
}

bool needs_second_look(ReviewItem const& item, Decision decision, review::SecondLook asked) {
    bool const looked_at = item.escalation && item.kept_from;  // by whoever decided before
    if (item.first_by || item.appeal || looked_at) return false;
    return asked == review::SecondLook::always ||
           (asked == review::SecondLook::refusals && decision == Decision::refuse);
}

bool may_appeal(ReviewItem const& last) {
    return last.state == ReviewState::decided && last.decision == Decision::refuse && !last.appeal;
}

Result<> check_verdict(DecideReviewItem const& form, ReviewQueue queue) {
    bool const at_fields = form.field_remarks && !form.field_remarks->empty();
    if (form.decision == Decision::return_ && !may_be_returned(queue))
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/decision", "not_returned_here"}}};
    if (form.decision == Decision::approve && at_fields)
        return Problem{
            ProblemKind::invalid,
            "invalid_fields",
            {{"/field_remarks", "approved_has_no_remarks"}}};
    for (std::size_t at = 0; at_fields && at < form.field_remarks->size(); ++at)
        if (!is_pointer((*form.field_remarks)[at].pointer.str()))
            return Problem{
                ProblemKind::invalid,
                "invalid_fields",
                {{"/field_remarks/" + std::to_string(at) + "/pointer", "pointer_expected"}}};
    if (queue == ReviewQueue::complaints && !form.remark)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "answer_required"}}};
    if (form.decision != Decision::approve && !form.remark && !at_fields)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
    return {};
}

bool is_drawn(std::uint32_t lot, std::int64_t percent) {
    return static_cast<std::int64_t>(std::uint64_t{lot} * 100 >> 32) < percent;
}

Result<> check_finding(
    SpotCheck const& check, FindSpotCheck const& form, access::AccountId const& by) {
    if (check.finding) return refuse(ProblemKind::conflict, "spot_check_done");
    if (check.decided_by == by) return refuse(ProblemKind::conflict, "spot_check_of_own");
    if (form.finding == SpotFinding::wrong && !form.remark)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
    return {};
}

std::optional<ReviewRemark> remark_of(DecideReviewItem const& form) {
    if (form.remark || !form.field_remarks || form.field_remarks->empty()) return form.remark;
    std::string joined;
    for (auto const& remark : *form.field_remarks) {
        auto const longer = closed(joined) + remark.text.str();
        if (!ReviewRemark::parse(longer)) break;
        joined = longer;
    }
    return ReviewRemark::stored(joined);
}

Result<> check_rules(ChangeRules const& rules) {
    if (rules.day_from < rules.day_until) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/day_until", "ends_before_start"}}};
}

Result<> check_reason(NewReason const& reason) {
    if (reason.decision == Decision::approve)
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/decision", "approval_has_no_reason"}}};
    if (reason.decision == Decision::return_ && !may_be_returned(reason.queue))
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/decision", "not_returned_here"}}};
    return {};
}

std::optional<std::int64_t> median(std::vector<std::int64_t> values) {
    if (values.empty()) return std::nullopt;
    auto const middle = values.begin() + static_cast<std::ptrdiff_t>((values.size() - 1) / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

Instant start_of_day(Instant now) {
    return end_of_shanghai_day(shanghai_day(now) - std::chrono::days(1));
}

Instant start_of_week(Instant now) {
    auto const day = shanghai_day(now);
    auto const since_monday = std::chrono::weekday(day).iso_encoding() - 1;
    return end_of_shanghai_day(day - std::chrono::days(since_monday + 1));
}

}  // namespace sx::moderation
