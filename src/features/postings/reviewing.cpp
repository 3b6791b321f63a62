#include "features/postings/reviewing.hpp"
#include "features/postings/approve_all.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/revising.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/showing.hpp"
#include "features/postings/use_cases.hpp"
#include "platform/web/problems.hpp"

namespace sx::postings {
namespace {

Result<Posting> find_submitted(store::Transaction& tx, PostingId const& id) {
    auto posting = records::find(tx, id);
    if (!posting || !posting->submitted_at)
        return refuse(ProblemKind::not_found, "posting_not_found");
    return *std::move(posting);
}

Result<PostingState> decide_one(
    web::Call const& call, DecidePostings const& form, PostingId const& id) {
    auto posting = TRY(find_submitted(call.tx, id));
    TRY(carry_out(mover_of(call), posting, form.decision, form.remark));
    return posting.state;
}

}  // namespace

Result<> carry_out(
    Mover const& mover, Posting& posting, organisations::Decision decision,
    std::optional<PostingRemark> const& remark) {
    auto const step = review_step(decision, posting);
    auto const to = TRY(posting_life.next(posting.state, step, mover.caller.role));
    if (decision == organisations::Decision::approve) {
        TRY(organisations::find_approved(mover.tx, posting.organisation_id));
        if (posting.closes_at <= mover.world.now())
            return refuse(ProblemKind::conflict, "posting_closed");
    }
    posting.remark = remark;
    if (step == PostingStep::merge) return merge(mover, posting);
    move(mover, posting, step, to);
    return {};
}

Result<PostingRecordPage> list_reviewed(web::Call const& call, ListReviewedPostings const& asked) {
    records::ReviewFilter const filter{
        asked.state.value_or(PostingState::submitted), asked.q, asked.organisation_id, {}};
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
    TRY(carry_out(mover_of(call), posting, form.decision, form.remark));
    return record_for(call, posting);
}

Result<PostingOutcomes> decide_many(web::Call const& call, DecidePostings const& form) {
    TRY(check_remark(form.decision, form.remark));
    PostingOutcomes outcomes;
    for (auto const& id : form.posting_ids) {
        auto const state = decide_one(call, form, id);
        auto& outcome = outcomes.items.emplace_back();
        outcome.posting_id = id;
        if (state) {
            outcome.state = *state;
            ++outcomes.decided;
        } else {
            outcome.code = state.error().code;
            outcome.message = web::problem_text(state.error().code, call.language);
        }
    }
    return outcomes;
}

Result<jobs::Work> approve_all(web::Call const& call, ApprovePostings const& form) {
    return jobs::start(
        call, approval_of_all(),
        wire::write(ApprovalInput{form.q, form.organisation_id, call.world.now()}));
}

Result<PostingRecord> take_down(web::Call const& call, TakeDownPosting const& form) {
    auto posting = TRY(find_submitted(call.tx, form.posting_id));
    auto const to = TRY(posting_life.next(posting.state, PostingStep::take_down, call.caller.role));
    posting.remark = form.remark;
    move(mover_of(call), posting, PostingStep::take_down, to);
    return record_for(call, posting);
}

}  // namespace sx::postings
