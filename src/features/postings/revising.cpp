#include "features/postings/revising.hpp"
#include <utility>
#include "features/postings/events.hpp"
#include "features/postings/fair_entry.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "platform/events/events.hpp"
#include "platform/review/review.hpp"

namespace sx::postings {
namespace {

// The figures of its fairs count the headcount that it entered with.
void count_anew(Mover const& mover, Posting const& posting) {
    leave_fairs(mover, posting.id);
    enter_fairs(mover, posting);
}

void change(Mover const& mover, Posting& posting, PostingForm const& to, PostingStep step) {
    records::keep_version(mover.tx, posting, mover.world.now());
    bool const recounted = posting.headcount != to.headcount;
    static_cast<PostingForm&>(posting) = to;
    move(mover, posting, step, PostingState::published);
    if (recounted) count_anew(mover, posting);
}

}  // namespace

void change_published(
    Mover const& mover, Posting& posting, PostingForm const& to, PostingStep step) {
    change(mover, posting, to, step);
    auto revision = records::open_revision(mover.tx, posting.id);
    if (!revision) return;
    revision->closes_at = to.closes_at;
    revision->headcount = to.headcount;
    records::update(mover.tx, *revision);
}

Result<> revise(
    Mover const& mover, Posting const& published, PostingForm const& to,
    std::optional<WordingReason> const& wording_reason) {
    if (records::open_revision(mover.tx, published.id))
        return refuse(ProblemKind::conflict, "revision_waits");
    Posting revision;
    revision.id = mover.world.fresh<Posting>();
    static_cast<PostingForm&>(revision) = to;
    revision.organisation_id = published.organisation_id;
    revision.employer_name = published.employer_name;
    revision.state = PostingState::submitted;
    revision.source = published.source;
    revision.created_at = mover.world.now();
    revision.submitted_at = mover.world.now();
    revision.revises = published.id;
    revision.wording_reason = wording_reason;
    add(mover, revision);
    tend(mover.tx, mover.world, {published.id, mover.caller});
    return {};
}

Result<> merge(Mover const& mover, Posting& revision) {
    auto published = records::find(mover.tx, *revision.revises);
    if (!published || published->state != PostingState::published)
        return refuse(ProblemKind::conflict, "posting_closed");
    move(mover, revision, PostingStep::merge, PostingState::merged);
    // What the reviewer has just approved takes the place of what was in question.
    if (std::exchange(published->questioned_at, std::nullopt))
        review::take_back(mover.tx, review::ReviewQueue::postings, {published->id.text});
    change(mover, *published, revision, PostingStep::revise);
    return {};
}

}  // namespace sx::postings
