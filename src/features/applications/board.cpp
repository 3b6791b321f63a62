#include "features/accounts/accounts.hpp"
#include "features/applications/events.hpp"
#include "features/applications/limit_records.hpp"
#include "features/applications/moving.hpp"
#include "features/applications/use_cases.hpp"
#include "platform/access/erasure_records.hpp"
#include "platform/access/grants.hpp"
#include "platform/codes/codes.hpp"
#include "platform/events/events.hpp"

// The employer's board: who has applied, in which stage, and what members note about them.
namespace sx::applications {
namespace {

Result<> check_filter(CandidateFilter const& filter) {
    if (!filter.major_branch || codes::majors().find(filter.major_branch->str())) return {};
    return Problem{ProblemKind::invalid, "invalid_fields", {{"/major_branch", "unknown_code"}}};
}

Candidate shown(web::Call const& call, BoardRow const& row, StageLimits const& limits) {
    Candidate card;
    card.id = row.id;
    card.posting_id = row.posting_id;
    card.posting_title = row.posting_title;
    card.fair_id = row.fair_id;
    card.stage = row.stage;
    card.reason_category = row.reason_category;
    card.submitted_at = row.submitted_at;
    card.moved_at = row.moved_at;
    auto const* limit = limit_of(limits, row.stage);
    if (limit && awaited(row.stage) == ApplicationParty::employer) {
        card.due_at = due_after(row.moved_at, limit->answer_days.value);
        card.unanswered = *card.due_at <= call.world.now();
    }
    card.unread = !row.opened_at;
    card.assigned_to = row.assigned_to;
    card.notes = row.notes;
    card.left = access::is_erased(call.tx, row.account_id);
    if (!card.left && row.is_shown) {
        call.shows(row.account_id);
        card.applicant = row;
    }
    card.allowed_steps = application_life.allowed_steps(row.stage, access::Role::employer);
    return card;
}

store::Condition whom_it_sees(web::Call const& call) {
    return shown_condition("candidates.account_id", call.caller.organisation);
}

// Makes sure that it stands on the board, where the follower may not have put it yet.
Result<Application> on_board(web::Call const& call, ApplicationId const& id) {
    auto application = TRY(find(call, id));
    records::put_on_board(call.tx, id);
    return application;
}

bool is_member(web::Call const& call, access::AccountId const& account) {
    for (auto const& grant : access::members_of(call.tx, call.caller.organisation))
        if (grant.account_id == account) return true;
    return false;
}

}  // namespace

Result<CandidatePage> list_candidates(web::Call const& call, ListCandidates const& asked) {
    TRY(check_filter(asked));
    auto const size = web::page_size(asked.limit);
    auto const after = TRY(web::place_of(asked.cursor));
    auto const order = asked.order.value_or(CandidateOrder::waiting);
    auto const limits = records::limits(call.tx);
    auto const late = unanswered(limits, call.world.now());
    auto const shown_to = whom_it_sees(call);
    auto rows = records::candidates(
        call.tx, {call.caller.organisation, asked, late, shown_to},
        {asked.column, order, after, size + 1});
    CandidatePage page;
    page.next_cursor = web::cut_page(rows, size, [&](BoardRow const& last) {
        return web::cursor_of(records::place_of(last, order));
    });
    for (auto const& row : rows) page.items.push_back(shown(call, row, limits));
    return page;
}

Result<CandidateCounts> count_candidates(web::Call const& call, CountCandidates const& asked) {
    TRY(check_filter(asked));
    auto const late = unanswered(records::limits(call.tx), call.world.now());
    auto const shown_to = whom_it_sees(call);
    records::Asked const all{call.caller.organisation, asked, late, shown_to};
    CandidateCounts counts;
    counts.stages = records::count_stages(call.tx, all);
    for (auto const& one : counts.stages) counts.total += one.applications;
    auto narrowed = static_cast<CandidateFilter>(asked);
    narrowed.unread = true;
    records::Asked const some{call.caller.organisation, narrowed, late, shown_to};
    counts.unread = records::count_candidates(call.tx, some);
    narrowed.unread = asked.unread;
    narrowed.unanswered = true;
    counts.unanswered = records::count_candidates(call.tx, some);
    counts.unanswered_means = unanswered_means(call.language);
    counts.postings = records::count_postings(call.tx, call.caller.organisation);
    counts.graduation_years = records::graduation_years(call.tx, all);
    for (auto& year : counts.graduation_years) year.name = year.value;
    counts.major_branches = records::major_branches(call.tx, all);
    for (auto& branch : counts.major_branches) branch.name = codes::majors().name_of(branch.value);
    return counts;
}

Result<OpenedApplication> open(web::Call const& call, ApplicationRef const& ref) {
    auto application = TRY(find(call, ref.application_id));
    look_at(mover_of(call), application);
    auto const card = *records::find_candidate(call.tx, application.id);
    OpenedApplication opened;
    describe_in_full(std::move(application), call, opened);
    opened.assigned_to = card.assigned_to;
    opened.notes = records::notes(call.tx, card.id);
    for (auto& note : opened.notes)
        if (auto author = accounts::find(call.tx, note.account_id))
            note.author_name = std::move(author->display_name);
    return opened;
}

Result<ApplicationOutcomes> assign(web::Call const& call, AssignApplications const& form) {
    if (form.account_id && !is_member(call, *form.account_id))
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/account_id", "not_a_member"}}};
    ApplicationOutcomes outcomes;
    for (auto const& id : form.application_ids) {
        auto const found = on_board(call, id);
        if (found) {
            records::assign(call.tx, id, form.account_id);
            ApplicationAssigned const assigned{
                found->posting_id, call.caller.organisation, form.account_id, call.caller.account};
            call.tx.announce(events::event(assigned, id, call.world));
            add_outcome(outcomes, call, id, static_cast<ApplicationHead const&>(*found));
        } else add_outcome(outcomes, call, id, found.error());
    }
    return outcomes;
}

Result<ApplicationNote> write_note(web::Call const& call, WriteNote const& form) {
    auto const application = TRY(on_board(call, form.application_id));
    auto const author = TRY(accounts::find(call.tx, call.caller.account));
    ApplicationNote const note{
        call.world.fresh<Note>(), author.id, author.display_name, form.text, call.world.now()};
    records::insert(call.tx, application.id, note);
    return note;
}

Result<web::Nothing> remove_note(web::Call const& call, NoteRef const& ref) {
    TRY(find_head(call, ref.application_id));
    if (!records::remove_note(call.tx, ref, call.caller.account))
        return refuse(ProblemKind::not_found, "note_not_found");
    return web::Nothing{};
}

}  // namespace sx::applications
