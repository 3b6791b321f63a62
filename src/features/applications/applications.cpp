#include "features/applications/applications.hpp"
#include "features/applications/limit_records.hpp"
#include "features/applications/moving.hpp"
#include "features/applications/use_cases.hpp"
#include "features/consents/consents.hpp"
#include "platform/events/events.hpp"

namespace sx::applications {
namespace {

// An open fair that the posting is in, where the application names none: nobody gets past a fair's
// must-reads by leaving it out, and what is sent during a fair counts there.
std::optional<fairs::FairId> open_fair_with(
    store::Transaction& tx, postings::PostingId const& posting) {
    for (auto const& fair : postings::fairs_with(tx, posting)) {
        auto const state = fairs::state_of(tx, fair);
        if (state && *state == fairs::FairState::open) return fair;
    }
    return std::nullopt;
}

// In which fair the application is made. It must be open, the posting in it, and its must-reads
// confirmed.
Result<std::optional<fairs::FairId>> fair_of(web::Call const& call, SubmitApplication const& form) {
    auto const fair = form.fair_id ? form.fair_id : open_fair_with(call.tx, form.posting_id);
    if (!fair) return fair;
    if (TRY(fairs::state_of(call.tx, *fair)) != fairs::FairState::open)
        return refuse(ProblemKind::conflict, "fair_not_open");
    if (!postings::in_fair(call.tx, form.posting_id, *fair))
        return refuse(ProblemKind::conflict, "posting_not_in_fair");
    if (!fairs::unread_must_reads(call.tx, *fair, call.caller.account).empty())
        return refuse(ProblemKind::conflict, "must_read_first");
    return fair;
}

// Who has blocked an employer is asked before anything is sent to it; sending it lifts the block.
Result<> check_block(
    web::Call const& call, access::OrganisationId const& employer, SubmitApplication const& form) {
    if (!seekers::has_blocked(call.tx, call.caller.account, employer)) return {};
    if (!form.lift_block.value_or(false)) return refuse(ProblemKind::conflict, "employer_blocked");
    seekers::lift_block(call, employer);
    return {};
}

// The version that stands, kept for all applications that carry it. One that was sent before was
// complete then, so it need not be read again.
Result<seekers::ResumeVersion> send_resume(web::Call const& call, SubmitApplication const& form) {
    auto const& seeker = call.caller.account;
    auto const version = TRY(seekers::standing_version(call.tx, seeker, form.resume_id));
    if (records::was_sent(call.tx, version)) return version;
    auto resume = TRY(seekers::find_resume(call.tx, seeker, version.id));
    TRY(seekers::may_apply_with(resume));
    // The copy shows these files even when the resume has others.
    files::FileHolder const copy{
        "sent_resume",
        std::string(version.id.text).append(".").append(std::to_string(version.version))};
    for (auto const& file : seekers::files_of(resume)) files::hold(call.tx, file, copy);
    records::insert(call.tx, SentResume{version, seeker, std::move(resume)});
    return version;
}

// Once to each posting; who has withdrawn may try again. Gives the attempt's number.
Result<std::int64_t> next_attempt(web::Call const& call, postings::PostingId const& posting) {
    auto const last = records::last_attempt(call.tx, call.caller.account, posting);
    if (last && last->stage != ApplicationStage::withdrawn)
        return refuse(ProblemKind::conflict, "already_applied");
    return last ? last->attempt + 1 : 1;
}

ApplicationSummary summary_of(ApplicationHead const& head, web::Call const& call) {
    ApplicationSummary summary;
    describe(head, call, summary);
    return summary;
}

// How each of these went on, and what is next.
std::vector<OwnApplication> with_ways(
    web::Call const& call, std::vector<ApplicationHead> const& heads) {
    std::vector<ApplicationId> ids;
    for (auto const& head : heads) ids.push_back(head.id);
    auto const limits = records::limits(call.tx);
    auto const reached = records::reached(call.tx, ids);
    std::vector<OwnApplication> all;
    for (auto const& head : heads) {
        auto& own = all.emplace_back();
        describe(head, call, own);
        own.reached.push_back({ApplicationStage::delivered, head.submitted_at});
        for (auto const& one : reached)
            if (one.application_id == head.id) own.reached.push_back(one);
        auto const reminder = records::find_reminder(call.tx, head.organisation_id);
        own.waiting = waiting_of(
            head, limits, reminder ? std::optional(reminder->reminded_at) : std::nullopt);
    }
    return all;
}

}  // namespace

std::vector<Interest> interest_in(
    store::Transaction& tx, std::vector<postings::PostingId> const& ids) {
    return records::interest_in(tx, ids);
}

FairApplications count_in_fair(store::Transaction& tx, fairs::FairId const& fair) {
    return records::count_in_fair(tx, fair);
}

std::vector<postings::PostingId> applied_to(
    store::Transaction& tx, access::AccountId const& account) {
    return records::applied_to(tx, account);
}

std::vector<access::AccountId> applicants_of(
    store::Transaction& tx, postings::PostingId const& posting) {
    return records::applicants_of(tx, posting);
}

Result<ApplicationSummary> submit(web::Call const& call, SubmitApplication const& form) {
    auto const now = call.world.now();
    auto const posting = TRY(postings::find_open(call.tx, form.posting_id, now));
    auto const fair = TRY(fair_of(call, form));
    TRY(check_block(call, posting.organisation_id, form));
    auto const attempt = TRY(next_attempt(call, posting.id));
    auto const resume = TRY(send_resume(call, form));

    ApplicationRow application;
    application.id = call.world.fresh<Application>();
    application.posting_id = posting.id;
    application.posting_title = posting.title;
    application.organisation_id = posting.organisation_id;
    application.employer_name = posting.employer_name;
    application.account_id = call.caller.account;
    application.fair_id = fair;
    application.submitted_at = application.moved_at = now;
    application.cover_note = form.cover_note;
    application.attempt = attempt;
    application.resume_id = resume.id;
    application.resume_version = resume.version;
    records::insert(call.tx, application);
    // Applying is agreeing: the page says to what, beside the button.
    consents::give(
        call.tx, call.world,
        {call.caller.account, consents::ConsentPurpose::application, posting.organisation_id});
    ApplicationSubmitted const submitted{
        posting.id, posting.organisation_id, call.caller.account, fair};
    call.tx.announce(events::event(submitted, application.id, call.world));
    return summary_of(application, call);
}

Sealing seal_clear(store::Transaction& tx, ApplicationId const& after, std::int64_t most) {
    return records::seal_clear(tx, after, most);
}

Result<ApplicationDetail> show(web::Call const& call, ApplicationRef const& ref) {
    auto application = TRY(find(call, ref.application_id));
    ApplicationDetail detail;
    describe_in_full(std::move(application), call, detail);
    return detail;
}

Result<OwnApplicationPage> list_own(web::Call const& call, ListOwnApplications const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::id_of(asked.cursor));
    auto heads = records::of_account(call.tx, call.caller.account, {asked.stage, after, size + 1});
    OwnApplicationPage page;
    page.next_cursor =
        web::cut_page(heads, size, [](ApplicationHead const& last) { return last.id.text; });
    page.items = with_ways(call, heads);
    return page;
}

}  // namespace sx::applications
