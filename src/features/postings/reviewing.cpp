#include "features/postings/moving.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/revising.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/showing.hpp"
#include "features/postings/use_cases.hpp"
#include "features/postings/wording.hpp"

namespace sx::postings {
namespace {

Result<Posting> find_submitted(store::Transaction& tx, PostingId const& id) {
    auto posting = records::find(tx, id);
    if (!posting || !posting->submitted_at)
        return refuse(ProblemKind::not_found, "posting_not_found");
    return *std::move(posting);
}

// Refuses with posting_not_in_that_state, organisation_not_approved or posting_closed.
Result<> carry_out(web::Call const& call, Posting& posting, DecidePosting const& form) {
    auto const step = review_step(form.decision, posting);
    if (posting.state == PostingState::published && !posting.questioned_at)
        return refuse(ProblemKind::conflict, "posting_not_in_that_state");
    auto const to = TRY(posting_life.next(posting.state, step, call.caller.role));
    if (form.decision == organisations::Decision::approve) {
        TRY(organisations::find_approved(call.tx, posting.organisation_id));
        TRY(organisations::may_publish(call.tx, posting.organisation_id));
        if (posting.closes_at <= call.world.now())
            return refuse(ProblemKind::conflict, "posting_closed");
    }
    posting.remark = form.remark;
    auto const mover = mover_of(call);
    if (step == PostingStep::merge) TRY(merge(mover, posting));
    else move(mover, posting, step, to);
    if (form.decision == organisations::Decision::approve) keep_allowed(call.tx, posting);
    return {};
}

// A revision waits again only where it could still be merged, and alone.
Result<> check_place(store::Transaction& tx, Posting const& posting) {
    if (!posting.revises) return {};
    auto const published = records::find(tx, *posting.revises);
    if (!published || published->state != PostingState::published)
        return refuse(ProblemKind::conflict, "posting_closed");
    auto const open = records::open_revision(tx, published->id);
    if (open && open->id != posting.id) return refuse(ProblemKind::conflict, "revision_waits");
    return {};
}

}  // namespace

Result<PostingRecordPage> list_reviewed(web::Call const& call, ListReviewedPostings const& asked) {
    records::ReviewFilter const filter{
        asked.state.value_or(PostingState::submitted), asked.q, asked.organisation_id};
    auto const after = TRY(web::place_of(asked.cursor));
    auto const size = web::page_size(asked.limit);
    auto page = page_for(
        call, records::reviewed(call.tx, filter, after, size + 1), size,
        [](Posting const& last) { return web::cursor_of(records::review_place(last)); });
    page.total = records::count_reviewed(call.tx, filter);
    return page;
}

Result<PostingRecord> show_reviewed(web::Call const& call, PostingRef const& ref) {
    auto const posting = TRY(find_submitted(call.tx, ref.posting_id));
    return record_for(call, posting);
}

Result<PostingVersions> reviewed_versions(web::Call const& call, PostingRef const& ref) {
    TRY(find_submitted(call.tx, ref.posting_id));
    return PostingVersions{records::versions(call.tx, ref.posting_id)};
}

Result<PostingRecord> decide(web::Call const& call, DecidePosting const& form) {
    TRY(check_remark(form.decision, form.remark));
    auto posting = TRY(find_submitted(call.tx, form.posting_id));
    if (form.version && posting.version != *form.version)
        return refuse(ProblemKind::conflict, "changed_meanwhile");
    TRY(carry_out(call, posting, form));
    return record_for(call, posting);
}

Result<PostingRecord> reopen(web::Call const& call, PostingRef const& ref) {
    auto posting = TRY(find_submitted(call.tx, ref.posting_id));
    auto const step =
        call.caller.role == access::Role::employer ? PostingStep::appeal : PostingStep::reopen;
    auto const to = TRY(posting_life.next(posting.state, step, call.caller.role));
    TRY(check_place(call.tx, posting));
    move(mover_of(call), posting, step, to);
    return record_for(call, posting);
}

Result<PostingRecord> take_down(web::Call const& call, TakeDownPosting const& form) {
    auto posting = TRY(find_submitted(call.tx, form.posting_id));
    auto const to = TRY(posting_life.next(posting.state, PostingStep::take_down, call.caller.role));
    posting.remark = form.remark;
    move(mover_of(call), posting, PostingStep::take_down, to);
    return record_for(call, posting);
}

}  // namespace sx::postings
