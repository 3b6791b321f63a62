#include "features/postings/rules.hpp"
#include "platform/wire/json.hpp"

namespace sx::postings {
namespace {

constexpr auto longest = std::chrono::days(366);
constexpr Money most_salary{100'000'000'00};

using Fields = std::vector<FieldProblem>;

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

}  // namespace

Result<> check_form(PostingForm const& form, Instant now) {
    Fields wrong;
    check_day(form, now, wrong);
    if (form.salary_unit == SalaryUnit::negotiable) check_negotiable(form, wrong);
    else check_amounts(form, wrong);
    if (!wrong.empty()) return Problem{ProblemKind::invalid, "invalid_fields", std::move(wrong)};
    return {};
}

Result<> check_remark(
    organisations::Decision decision, std::optional<PostingRemark> const& remark) {
    if (decision == organisations::Decision::approve || remark) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
}

PostingStep review_step(organisations::Decision decision) {
    switch (decision) {
        case organisations::Decision::approve: return PostingStep::approve;
        case organisations::Decision::return_: return PostingStep::return_;
        case organisations::Decision::refuse: break;
    }
    return PostingStep::refuse;
}

PostingStep step_of_edit(Posting const& before, PostingForm const& after) {
    if (before.state != PostingState::published) return PostingStep::edit;
    PostingForm prolonged = before;
    prolonged.closes_at = after.closes_at;
    return wire::write(prolonged) == wire::write(after) ? PostingStep::prolong : PostingStep::edit;
}

void mark(Posting& posting, PostingStep step, Instant now) {
    switch (step) {
        case PostingStep::submit: posting.submitted_at = now; break;
        case PostingStep::withdraw: posting.submitted_at.reset(); break;
        case PostingStep::edit:
            if (posting.published_at) posting.submitted_at = now;
            posting.published_at.reset();
            break;
        case PostingStep::approve:
            posting.published_at = now;
            posting.remark.reset();
            break;
        case PostingStep::take_down: posting.published_at.reset(); break;
        default: break;
    }
}

}  // namespace sx::postings
