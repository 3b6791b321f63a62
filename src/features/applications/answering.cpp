#include "features/applications/applications.hpp"
#include "features/applications/limit_records.hpp"
#include "features/applications/moving.hpp"
#include "features/applications/rules.hpp"
#include "features/applications/use_cases.hpp"
#include "features/screening/screening.hpp"
#include "platform/web/problems.hpp"

// Both sides move an application along, and the system ends what nobody answers.
namespace sx::applications {
namespace {

// What an employer says to a seeker in its own words; once they talk, how to reach it belongs to
// that, and a refusal needs none.
Result<> check_words(
    web::Call const& call, ApplicationStep step, std::optional<Reason> const& words) {
    if (call.caller.role != access::Role::employer || !words) return {};
    std::vector<screening::FormText> const texts{{"/reason", words->str()}};
    auto const checked = screening::none_forbidden(call.tx, texts);
    if (checked) return {};
    auto problem = checked.error();
    if (step != ApplicationStep::decline)
        std::erase_if(problem.fields, [](FieldProblem const& field) {
            return field.code == "wording_contact_leak";
        });
    if (problem.fields.empty()) return {};
    return problem;
}

Result<ApplicationHead> take(web::Call const& call, TakeApplicationStep const& form) {
    auto head = TRY(find_head(call, form.application_id));
    auto const to = TRY(application_life.next(head.stage, form.step, call.caller.role));
    TRY(check_reason(form.step, form.reason_category, form.reason));
    TRY(check_words(call, form.step, form.reason));
    if (call.caller.role == access::Role::employer) records::put_on_board(call.tx, head.id);
    move(mover_of(call), head, {form.step, to, form.reason_category, form.reason});
    return head;
}

constexpr std::int64_t most_lapsed = 500;  // in one transaction

ReasonCategory reason_to_lapse(ApplicationStage stage, records::DueCandidate const& due) {
    if (stage == ApplicationStage::offered) return ReasonCategory::offer_expired;
    return due.closing.value_or(ReasonCategory::unanswered);
}

}  // namespace

Result<ApplicationSummary> take_step(web::Call const& call, TakeApplicationStep const& form) {
    auto const head = TRY(take(call, form));
    ApplicationSummary summary;
    describe(head, call, summary);
    return summary;
}

Result<ApplicationOutcomes> take_steps(web::Call const& call, TakeApplicationSteps const& form) {
    TRY(check_reason(form.step, form.reason_category, form.reason));
    TRY(check_words(call, form.step, form.reason));
    ApplicationOutcomes outcomes;
    for (auto const& id : form.application_ids)
        add_outcome(
            outcomes, call, id, take(call, {id, form.step, form.reason_category, form.reason}));
    return outcomes;
}

void add_outcome(
    ApplicationOutcomes& outcomes, web::Call const& call, ApplicationId const& id,
    Result<ApplicationHead> const& done) {
    auto& outcome = outcomes.items.emplace_back();
    outcome.application_id = id;
    if (done) {
        outcome.stage = done->stage;
        ++outcomes.moved;
    } else {
        outcome.code = done.error().code;
        outcome.message = web::problem_text(done.error().code, call.language);
    }
}

std::int64_t lapse(store::Transaction& tx, World& world) {
    Mover const system{tx, world, ApplicationParty::system, {}};
    auto const now = world.now();
    std::int64_t lapsed = 0;
    for (auto const& limit : records::limits(tx)) {
        records::Due due{limit.stage, due_when_before(now, limit.lapse_days.value), {}};
        // Talks may go on after the posting has closed, and an offer holds.
        if (limit.stage < ApplicationStage::interview)
            due.answered = due_when_before(now, limit.answer_days.value);
        for (auto const& one : records::due(tx, due, most_lapsed - lapsed)) {
            auto head = *records::find_head(tx, one.id);
            move(
                system, head,
                {ApplicationStep::lapse,
                 ApplicationStage::lapsed,
                 reason_to_lapse(limit.stage, one),
                 {}});
            ++lapsed;
        }
    }
    return lapsed;
}

}  // namespace sx::applications
