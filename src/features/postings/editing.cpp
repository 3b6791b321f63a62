#include "features/postings/editing.hpp"
#include "features/postings/asking.hpp"
#include "features/organisations/organisations.hpp"
#include "features/postings/kind_rules.hpp"
#include "features/postings/records.hpp"
#include "features/postings/revising.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/wording.hpp"

namespace sx::postings {
namespace {

Result<> check_refresh(Mover const& mover, Posting const& posting) {
    if (refresh_from(posting, records::settings(mover.tx)) > mover.world.now())
        return refuse(ProblemKind::conflict, "refreshed_recently");
    return {};
}

Result<> check_submission(Mover const& mover, Posting const& posting) {
    TRY(organisations::find_approved(mover.tx, posting.organisation_id));
    TRY(organisations::may_publish(mover.tx, posting.organisation_id));
    TRY(check_form(posting, mover.world.now()));
    return check_complete(posting);
}

std::optional<Posting> published_one(store::Transaction& tx, Posting const& posting) {
    return posting.revises ? records::find(tx, *posting.revises) : std::nullopt;
}

Result<> check_close(std::optional<CloseReason> const& reason) {
    if (reason) return {};
    return Problem{
        ProblemKind::invalid, "invalid_fields", {{"/close_reason", "close_reason_required"}}};
}

}  // namespace

Result<> change_form(Mover const& mover, Posting& posting, FormChange const& change) {
    auto const& to = change.to;
    if (posting.version != change.seen_version)
        return refuse(ProblemKind::conflict, "changed_meanwhile");
    auto const step = step_of_edit(posting, to);
    auto const state = TRY(posting_life.next(posting.state, step, mover.caller.role));
    TRY(check_form(to, mover.world.now()));
    if (step == PostingStep::revise) {
        TRY(check_complete(to));
        auto const reason = TRY(reason_for_wording(mover.tx, to, &posting, change.wording_reason));
        return revise(mover, posting, to, reason);
    }
    if (posting.state == PostingState::published) change_published(mover, posting, to, step);
    else {
        static_cast<PostingForm&>(posting) = to;
        move(mover, posting, step, state);
    }
    return {};
}

Result<> step(Mover const& mover, Posting& posting, StepTaken const& taken) {
    auto const to = TRY(posting_life.next(posting.state, taken.step, mover.caller.role));
    if (taken.step == PostingStep::submit) {
        TRY(check_submission(mover, posting));
        auto const published = published_one(mover.tx, posting);
        posting.wording_reason = TRY(reason_for_wording(
            mover.tx, posting, published ? &*published : nullptr, taken.wording_reason));
        posting.repeat_reason = taken.repeat_reason;
    }
    if (taken.step == PostingStep::refresh) {
        TRY(organisations::may_publish(mover.tx, posting.organisation_id));
        TRY(check_refresh(mover, posting));
    }
    if (taken.step == PostingStep::confirm) return confirm(mover, posting);
    if (taken.step == PostingStep::close) {
        TRY(check_close(taken.close_reason));
        posting.close_reason = taken.close_reason;
    }
    if (taken.step == PostingStep::prolong) {
        PostingForm later = posting;
        later.closes_at = prolonged(posting.closes_at, mover.world.now());
        change_published(mover, posting, later, taken.step);
    } else move(mover, posting, taken.step, to);
    return {};
}

}  // namespace sx::postings
