#include "features/applications/moving.hpp"
#include <utility>
#include "features/applications/disclosure_records.hpp"
#include "features/applications/download_records.hpp"
#include "features/applications/events.hpp"
#include "features/applications/limit_records.hpp"
#include "features/consents/consents.hpp"
#include "platform/access/erasure_records.hpp"
#include "platform/base/day.hpp"
#include "platform/events/events.hpp"

namespace sx::applications {
namespace {

template <class Row> Result<Row> for_caller(web::Call const& call, std::optional<Row> found) {
    if (!found || !belongs_to(found->account_id, found->organisation_id, call.caller))
        return refuse(ProblemKind::not_found, "application_not_found");
    return *std::move(found);
}

// Who takes the last application back takes the consent back as well: nothing is left to show.
void end_consent_with(Mover const& mover, ApplicationHead const& head) {
    if (head.stage != ApplicationStage::withdrawn) return;
    if (records::has_sent_to(mover.tx, head.account_id, head.organisation_id)) return;
    consents::end(
        mover.tx, mover.world,
        {head.account_id, consents::ConsentPurpose::application, head.organisation_id},
        consents::ConsentEnd::application_withdrawn);
}

// The one way in which an employer comes to read the whole of it.
void record_opening(web::Call const& call, ApplicationHead const& head) {
    auto const now = call.world.now();
    records::insert(
        call.tx, records::ResumeOpening{
                     call.world.fresh<records::ResumeOpening>(), head.id, call.caller.account,
                     shanghai_day(now), now});
}

}  // namespace

Mover mover_of(web::Call const& call) {
    auto const party = call.caller.role == access::Role::seeker ? ApplicationParty::seeker
                                                                : ApplicationParty::employer;
    return {call.tx, call.world, party, call.caller.account};
}

void move(Mover const& mover, ApplicationHead& head, Move const& move) {
    auto const from = std::exchange(head.stage, move.to);
    head.reason_category = move.category;
    head.reason = move.reason;
    head.moved_at = mover.world.now();
    records::save_stage(mover.tx, head);
    records::move_candidate(mover.tx, head);
    records::insert(
        mover.tx, MoveRow{
                      mover.world.fresh<MoveRow>(), head.id, move.step, from, head.stage,
                      mover.party, mover.account, move.category, move.reason, head.moved_at});
    ApplicationMoved moved{
        head.posting_id, head.organisation_id, head.account_id, head.fair_id, from, head.stage, {}};
    if (mover.party != ApplicationParty::system) moved.by = mover.account;
    mover.tx.announce(events::event(moved, head.id, mover.world));
    end_consent_with(mover, head);
    if (mover.party == ApplicationParty::employer)
        postings::tend(
            mover.tx, mover.world,
            {head.posting_id, {access::Role::employer, mover.account, head.organisation_id}});
}

void look_at(Mover const& mover, ApplicationHead& head) {
    records::put_on_board(mover.tx, head.id);  // where the follower may not have put it yet
    if (head.stage == ApplicationStage::delivered)
        move(mover, head, {ApplicationStep::view, ApplicationStage::viewed, {}, {}});
    records::mark_opened(mover.tx, head.id, mover.world.now());
}

Result<ApplicationHead> find_head(web::Call const& call, ApplicationId const& id) {
    return for_caller(call, records::find_head(call.tx, id));
}

Result<Application> find(web::Call const& call, ApplicationId const& id) {
    return for_caller(call, records::find(call.tx, id));
}

void describe(ApplicationHead const& head, web::Call const& call, ApplicationSummary& summary) {
    summary.id = head.id;
    summary.posting_id = head.posting_id;
    summary.posting_title = head.posting_title;
    summary.organisation_id = head.organisation_id;
    summary.employer_name = head.employer_name;
    summary.fair_id = head.fair_id;
    summary.stage = head.stage;
    summary.reason_category = head.reason_category;
    if (head.reason_category) summary.answer = answer_of(*head.reason_category, call.language);
    summary.reason = head.reason;
    summary.submitted_at = head.submitted_at;
    summary.moved_at = head.moved_at;
    summary.allowed_steps = application_life.allowed_steps(head.stage, call.caller.role);
}

std::optional<AnswerDue> waiting_of(
    ApplicationHead const& head, StageLimits const& limits, std::optional<Instant> reminded_at) {
    auto const party = awaited(head.stage);
    auto const* limit = limit_of(limits, head.stage);
    if (!party || !limit) return std::nullopt;
    AnswerDue waiting;
    waiting.awaited = *party;
    waiting.due_at = due_after(head.moved_at, limit->answer_days.value);
    waiting.lapses_at = due_after(head.moved_at, limit->lapse_days.value);
    if (party == ApplicationParty::employer && reminded_at > waiting.due_at)
        waiting.reminded_at = reminded_at;
    return waiting;
}

bool may_be_shown(
    store::Transaction& tx, access::AccountId const& seeker,
    access::OrganisationId const& employer) {
    return seekers::shows_to(tx, seeker, employer) &&
           consents::covers(tx, {seeker, consents::ConsentPurpose::application, employer});
}

store::Condition shown_condition(std::string_view account, access::OrganisationId const& employer) {
    auto both = seekers::shown_to(account, employer);
    auto const covered =
        consents::covered(account, consents::ConsentPurpose::application, employer);
    both.text.append(" and ").append(covered.text);
    both.values.insert(both.values.end(), covered.values.begin(), covered.values.end());
    return both;
}

SeenResume seen_of(web::Call const& call, ApplicationHead const& head) {
    if (call.caller.role != access::Role::employer) return SeenResume::whole;
    if (!may_be_shown(call.tx, head.account_id, head.organisation_id)) return SeenResume::nothing;
    return seen_by_employer(head.stage);
}

void describe_in_full(Application application, web::Call const& call, ApplicationDetail& detail) {
    describe(application, call, detail);
    detail.history = records::moves(call.tx, application.id);
    auto const reminder = records::find_reminder(call.tx, application.organisation_id);
    detail.waiting = waiting_of(
        application, records::limits(call.tx),
        reminder ? std::optional(reminder->reminded_at) : std::nullopt);
    detail.downloads = records::downloads_of(call.tx, application.id, DownloadContent::paper);
    detail.attachment_downloads =
        records::downloads_of(call.tx, application.id, DownloadContent::attachment);
    detail.left = access::is_erased(call.tx, application.account_id);
    auto const seen = detail.left ? SeenResume::nothing : seen_of(call, application);
    detail.withheld = seen != SeenResume::whole;
    if (seen == SeenResume::name || !detail.withheld) call.shows(application.account_id);
    if (seen == SeenResume::name) detail.resume.full_name = std::move(application.resume.full_name);
    if (detail.withheld) return;
    if (call.caller.role == access::Role::employer) record_opening(call, application);
    detail.contact = contact_of(application.resume, application.stage, call.caller.role);
    detail.cover_note = std::move(application.cover_note);
    detail.resume = std::move(application.resume);
    seekers::tidy(detail.resume);
    detail.resume.phone.reset();
    detail.resume.email.reset();
}

}  // namespace sx::applications
