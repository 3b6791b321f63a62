#include "features/applications/applications.hpp"
#include "features/applications/records.hpp"
#include "features/applications/rules.hpp"
#include "features/applications/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/web/problems.hpp"

namespace sx::applications {
namespace {

void describe(ApplicationHead const& head, access::Role to, ApplicationSummary& summary) {
    summary.id = head.id;
    summary.posting_id = head.posting_id;
    summary.posting_title = head.posting_title;
    summary.organisation_id = head.organisation_id;
    summary.employer_name = head.employer_name;
    summary.fair_id = head.fair_id;
    summary.stage = head.stage;
    summary.reason = head.reason;
    summary.submitted_at = head.submitted_at;
    summary.moved_at = head.moved_at;
    summary.allowed_steps = application_life.allowed_steps(head.stage, to);
}

ApplicationSummary summary_of(ApplicationHead const& head, access::Role to) {
    ApplicationSummary summary;
    describe(head, to, summary);
    return summary;
}

Applicant applicant_of(seekers::ResumeContent const& resume) {
    return {resume.full_name,  resume.education,    resume.university_name,
            resume.major_name, resume.graduates_on, resume.skills};
}

// Where an application is made in a fair, the fair must be open, the posting in it, and its
// must-reads confirmed.
Result<> check_fair(web::Call const& call, SubmitApplication const& form) {
    if (!form.fair_id) return {};
    if (TRY(fairs::state_of(call.tx, *form.fair_id)) != fairs::FairState::open)
        return refuse(ProblemKind::conflict, "fair_not_open");
    if (!postings::in_fair(call.tx, form.posting_id, *form.fair_id))
        return refuse(ProblemKind::conflict, "posting_not_in_fair");
    if (!fairs::unread_must_reads(call.tx, *form.fair_id, call.caller.account).empty())
        return refuse(ProblemKind::conflict, "must_read_first");
    return {};
}

// Who has blocked an employer is asked before anything is sent to it; sending it lifts the block.
Result<> check_block(
    web::Call const& call, access::OrganisationId const& employer, SubmitApplication const& form) {
    if (!seekers::has_blocked(call.tx, call.caller.account, employer)) return {};
    if (!form.lift_block.value_or(false)) return refuse(ProblemKind::conflict, "employer_blocked");
    seekers::lift_block(call, employer);
    return {};
}

Result<seekers::Resume> chosen_resume(web::Call const& call, SubmitApplication const& form) {
    if (!form.resume_id) return seekers::find_resume(call.tx, call.caller.account);
    return seekers::find_resume(call.tx, call.caller.account, *form.resume_id);
}

bool withholds(web::Call const& call, ApplicationHead const& head) {
    return call.caller.role == access::Role::employer &&
           !seekers::shows_to(call.tx, head.account_id, head.organisation_id);
}

template <class Row> Result<Row> for_caller(web::Call const& call, std::optional<Row> found) {
    if (!found || !belongs_to(found->account_id, found->organisation_id, call.caller))
        return refuse(ProblemKind::not_found, "application_not_found");
    return *std::move(found);
}

Result<ApplicationHead> move(web::Call const& call, TakeApplicationStep const& form) {
    auto head = TRY(for_caller(call, records::find_head(call.tx, form.application_id)));
    auto const from = head.stage;
    head.stage = TRY(application_life.next(from, form.step, call.caller.role));
    TRY(check_reason(form.step, form.reason));
    head.reason = form.reason;
    head.moved_at = call.world.now();
    records::save_stage(call.tx, head);
    records::insert(
        call.tx, MoveRow{
                     call.world.fresh<MoveRow>(), head.id, form.step, from, head.stage,
                     call.caller.role, call.caller.account, form.reason, head.moved_at});
    ApplicationMoved const moved{
        head.posting_id, head.organisation_id, head.account_id, head.fair_id, from,
        head.stage,      call.caller.account};
    call.tx.announce(events::event(moved, head.id, call.world));
    return head;
}

}  // namespace

FairApplications count_in_fair(store::Transaction& tx, fairs::FairId const& fair) {
    return records::count_in_fair(tx, fair);
}

Result<ApplicationSummary> submit(web::Call const& call, SubmitApplication const& form) {
    auto const now = call.world.now();
    auto const posting = TRY(postings::find_open(call.tx, form.posting_id, now));
    TRY(check_fair(call, form));
    TRY(check_block(call, posting.organisation_id, form));
    auto resume = TRY(chosen_resume(call, form));
    TRY(seekers::may_apply_with(resume));
    if (records::has_applied(call.tx, call.caller.account, posting.id))
        return refuse(ProblemKind::conflict, "already_applied");

    Application application;
    application.id = call.world.fresh<Application>();
    application.posting_id = posting.id;
    application.posting_title = posting.title;
    application.organisation_id = posting.organisation_id;
    application.employer_name = posting.employer_name;
    application.account_id = call.caller.account;
    application.fair_id = form.fair_id;
    application.submitted_at = application.moved_at = now;
    application.cover_note = form.cover_note;
    application.resume = std::move(resume);
    records::insert(call.tx, application);
    ApplicationSubmitted const submitted{
        posting.id, posting.organisation_id, call.caller.account, form.fair_id};
    call.tx.announce(events::event(submitted, application.id, call.world));
    return summary_of(application, call.caller.role);
}

Result<ApplicationSummary> take_step(web::Call const& call, TakeApplicationStep const& form) {
    auto const head = TRY(move(call, form));
    return summary_of(head, call.caller.role);
}

Result<ApplicationOutcomes> take_steps(web::Call const& call, TakeApplicationSteps const& form) {
    TRY(check_reason(form.step, form.reason));
    ApplicationOutcomes outcomes;
    for (auto const& id : form.application_ids) {
        auto const moved = move(call, {id, form.step, form.reason});
        auto& outcome = outcomes.items.emplace_back();
        outcome.application_id = id;
        if (moved) {
            outcome.stage = moved->stage;
            ++outcomes.moved;
        } else {
            outcome.code = moved.error().code;
            outcome.message = web::problem_text(moved.error().code, call.language);
        }
    }
    return outcomes;
}

Result<ApplicationDetail> show(web::Call const& call, ApplicationRef const& ref) {
    auto application = TRY(for_caller(call, records::find(call.tx, ref.application_id)));
    ApplicationDetail detail;
    describe(application, call.caller.role, detail);
    detail.history = records::moves(call.tx, application.id);
    detail.withheld = withholds(call, application);
    if (detail.withheld) return detail;
    detail.contact = contact_of(application.resume, application.stage, call.caller.role);
    detail.cover_note = std::move(application.cover_note);
    detail.resume = std::move(application.resume);
    seekers::tidy(detail.resume);
    detail.resume.phone.reset();
    detail.resume.email.reset();
    return detail;
}

Result<OwnApplicationPage> list_own(web::Call const& call, ListOwnApplications const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::id_of(asked.cursor));
    auto heads = records::of_account(call.tx, call.caller.account, {asked.stage, after, size + 1});
    OwnApplicationPage page;
    page.next_cursor =
        web::cut_page(heads, size, [](ApplicationHead const& last) { return last.id.text; });
    for (auto const& head : heads) page.items.push_back(summary_of(head, call.caller.role));
    return page;
}

Result<ReceivedApplicationPage> list_received(
    web::Call const& call, ListReceivedApplications const& asked) {
    auto const posting =
        TRY(postings::find_own(call.tx, asked.posting_id, call.caller.organisation));
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::id_of(asked.cursor));
    auto rows = records::of_posting(call.tx, posting.id, {asked.stage, after, size + 1});
    ReceivedApplicationPage page;
    page.next_cursor =
        web::cut_page(rows, size, [](Application const& last) { return last.id.text; });
    for (auto const& row : rows) {
        auto& item = page.items.emplace_back();
        describe(row, call.caller.role, item);
        if (!withholds(call, row)) item.applicant = applicant_of(row.resume);
    }
    page.counts = records::count_stages(call.tx, posting.id);
    return page;
}

}  // namespace sx::applications
