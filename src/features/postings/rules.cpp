#include "features/postings/rules.hpp"
#include <algorithm>
#include "features/postings/kind_rules.hpp"
#include "platform/wire/json.hpp"

namespace sx::postings {
namespace {

constexpr auto longest = std::chrono::days(366);
constexpr Money most_salary{100'000'000'00};

constexpr auto prolonged_by = std::chrono::days(30);

void check_day(PostingForm const& form, Instant now, Fields& wrong) {
    if (form.closes_at <= now) wrong.push_back({"/closes_at", "closes_in_the_past"});
    else if (form.closes_at > now + longest) wrong.push_back({"/closes_at", "closes_too_late"});
}

void check_amounts(PostingForm const& form, Fields& wrong) {
    if (!form.salary_min || form.salary_min->fen == 0)
        wrong.push_back({"/salary_min", "salary_required"});
    else if (*form.salary_min > most_salary) wrong.push_back({"/salary_min", "salary_too_high"});
    if (form.salary_max && form.salary_min && *form.salary_max < *form.salary_min)
        wrong.push_back({"/salary_max", "salary_max_below_min"});
    if (form.salary_max && *form.salary_max > most_salary)
        wrong.push_back({"/salary_max", "salary_too_high"});
    if (form.salary_months && form.salary_unit != SalaryUnit::month)
        wrong.push_back({"/salary_months", "salary_months_need_monthly_pay"});
}

void check_negotiable(PostingForm const& form, Fields& wrong) {
    if (form.salary_min) wrong.push_back({"/salary_min", "negotiable_has_no_amount"});
    if (form.salary_max) wrong.push_back({"/salary_max", "negotiable_has_no_amount"});
    if (form.salary_months) wrong.push_back({"/salary_months", "salary_months_need_monthly_pay"});
}

// An instant that ends a day belongs to that day.
Instant end_of_its_day(Instant at) {
    return end_of_shanghai_day(shanghai_day(at - std::chrono::milliseconds(1)));
}

}  // namespace

PostingForm settled(PostingForm form) {
    form.closes_at = end_of_its_day(form.closes_at);
    if (form.other_places && form.other_places->empty()) form.other_places.reset();
    return form;
}

Result<> check_form(PostingForm const& form, Instant now) {
    Fields wrong;
    check_day(form, now, wrong);
    if (form.salary_unit == SalaryUnit::negotiable) check_negotiable(form, wrong);
    else check_amounts(form, wrong);
    check_kind(form, wrong);
    check_places(form, wrong);
    check_contact(form, wrong);
    if (!wrong.empty()) return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
    return {};
}

Result<> check_remark(
    organisations::Decision decision, std::optional<PostingRemark> const& remark) {
    if (decision == organisations::Decision::approve || remark) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
}

PostingStep review_step(organisations::Decision decision, Posting const& posting) {
    switch (decision) {
        case organisations::Decision::approve:
            if (posting.revises) return PostingStep::merge;
            return posting.state == PostingState::published ? PostingStep::uphold
                                                            : PostingStep::approve;
        case organisations::Decision::return_: return PostingStep::return_;
        case organisations::Decision::refuse: break;
    }
    return PostingStep::refuse;
}

PostingStep step_of_edit(Posting const& before, PostingForm const& after) {
    if (before.state != PostingState::published) return PostingStep::edit;
    PostingForm same = before;
    same.closes_at = after.closes_at;
    if (wire::write(same) == wire::write(after)) return PostingStep::prolong;
    same.headcount = after.headcount;
    return wire::write(same) == wire::write(after) ? PostingStep::adjust : PostingStep::revise;
}

Instant prolonged(Instant closes_at, Instant now) {
    auto const later = std::max(closes_at, now) + prolonged_by;
    return end_of_its_day(std::min(later, now + longest - std::chrono::days(1)));
}

Instant refresh_from(Posting const& posting, PostingSettings const& settings) {
    return posting.listed_at.value_or(Instant()) + std::chrono::hours(settings.refresh_hours.value);
}

std::optional<Instant> hides_at(Posting const& posting, PostingSettings const& settings) {
    if (!posting.asked_at || settings.stale_days.value == 0) return std::nullopt;
    return *posting.asked_at + std::chrono::days(settings.answer_days.value);
}

void mark(Posting& posting, PostingStep step, Instant now) {
    if (posting.state != PostingState::published || step == PostingStep::uphold)
        posting.questioned_at.reset();
    if (posting.state != PostingState::published && posting.state != PostingState::hidden)
        posting.asked_at.reset();
    switch (step) {
        case PostingStep::submit: posting.submitted_at = now; break;
        case PostingStep::withdraw: posting.submitted_at.reset(); break;
        case PostingStep::approve:
            posting.published_at = posting.listed_at = posting.tended_at = now;
            posting.remark.reset();
            break;
        case PostingStep::merge: posting.remark.reset(); break;
        case PostingStep::refresh: posting.listed_at = now; [[fallthrough]];
        case PostingStep::prolong:
        case PostingStep::adjust:
        case PostingStep::revise:
        case PostingStep::confirm:
            posting.tended_at = now;
            posting.asked_at.reset();
            break;
        case PostingStep::ask: posting.asked_at = now; break;
        case PostingStep::show:  // while it was out of sight there was nothing to answer
            if (posting.asked_at) posting.asked_at = now;
            break;
        case PostingStep::reopen:
        case PostingStep::appeal:
            posting.submitted_at = now;
            posting.published_at.reset();
            break;
        case PostingStep::question: posting.questioned_at = now; break;
        case PostingStep::return_:
        case PostingStep::refuse:
        case PostingStep::take_down: posting.published_at.reset(); break;
        default: break;
    }
}

}  // namespace sx::postings
