#include "features/postings/moving.hpp"
#include <utility>
#include "features/postings/fair_entry.hpp"
#include "features/postings/events.hpp"
#include "features/postings/records.hpp"
#include "features/postings/rules.hpp"
#include "platform/events/events.hpp"
#include "platform/review/review.hpp"

namespace sx::postings {
namespace {

template <class Fact> void announce(Mover const& mover, Posting const& posting, Fact const& fact) {
    mover.tx.announce(events::event(fact, posting.id, mover.world));
}

void announce_step(Mover const& mover, Posting const& posting, PostingStep step) {
    auto const& owner = posting.organisation_id;
    auto const say = [&](auto const& fact) { announce(mover, posting, fact); };
    switch (step) {
        case PostingStep::edit:
        case PostingStep::prolong:
        case PostingStep::adjust:
        case PostingStep::revise: return say(PostingEdited{owner, mover.by(), posting.version});
        case PostingStep::submit: return say(PostingSubmitted{owner, mover.by()});
        case PostingStep::withdraw: return say(PostingWithdrawn{owner, mover.by()});
        case PostingStep::approve:
            return say(PostingPublished{owner, posting.headcount, mover.by()});
        case PostingStep::return_: return say(PostingReturned{owner, mover.by()});
        case PostingStep::refuse: return say(PostingRefused{owner, mover.by()});
        case PostingStep::reopen:
        case PostingStep::appeal: return say(PostingReopened{owner, mover.by()});
        case PostingStep::close:
        case PostingStep::take_down: return say(PostingClosed{owner, mover.by()});
        case PostingStep::hide:
        case PostingStep::ask: return;  // whoever does it says more
        case PostingStep::confirm: return say(PostingConfirmed{owner, mover.by()});
        case PostingStep::show: return say(PostingShown{owner, mover.by()});
        case PostingStep::expire: return say(PostingExpired{owner});
        case PostingStep::question: return say(PostingQuestioned{owner, mover.by()});
        case PostingStep::uphold: return say(PostingUpheld{owner, mover.by()});
        case PostingStep::merge: return say(PostingMerged{owner, *posting.revises, mover.by()});
        case PostingStep::refresh: return say(PostingRefreshed{owner, mover.by()});
        case PostingStep::discard:
        case PostingStep::lapse: return say(PostingDiscarded{owner, mover.by()});
    }
}

bool changes_form(PostingStep step) {
    return step == PostingStep::edit || step == PostingStep::prolong ||
           step == PostingStep::adjust || step == PostingStep::revise;
}

bool concerns_the_desk(PostingStep step) {
    return step == PostingStep::question || step == PostingStep::uphold;
}

// There is nothing left that it could change.
void let_revision_lapse(Mover const& mover, PostingId const& published) {
    auto revision = records::open_revision(mover.tx, published);
    if (revision) move(mover, *revision, PostingStep::lapse, PostingState::discarded);
}

void hand_in(Mover const& mover, Posting const& posting) {
    PostingForm const& form = posting;
    review::hand_in(
        mover.tx, mover.world,
        {review::ReviewQueue::postings,
         {posting.id.text},
         posting.organisation_id,
         posting.employer_name.str(),
         posting.title.str(),
         wire::write(form)});
}

// What staff have before them follows the posting.
void follow_at_the_desk(Mover const& mover, Posting const& posting, PostingStep step) {
    if (posting.state == PostingState::submitted || step == PostingStep::question)
        return hand_in(mover, posting);
    auto const queue = review::ReviewQueue::postings;
    review::SubjectId const subject{posting.id.text};
    auto const settle = [&](review::Decision decision) {
        review::settle(
            mover.tx, mover.world, queue, subject,
            {decision, posting.remark, mover.caller.account});
    };
    switch (step) {
        case PostingStep::withdraw:
        case PostingStep::lapse:
        case PostingStep::close:
        case PostingStep::take_down:
        case PostingStep::expire: return review::take_back(mover.tx, queue, subject);
        case PostingStep::approve:
        case PostingStep::uphold:
        case PostingStep::merge: return settle(review::Decision::approve);
        case PostingStep::return_: return settle(review::Decision::return_);
        case PostingStep::refuse: return settle(review::Decision::refuse);
        default: return;
    }
}

}  // namespace

Mover mover_of(web::Call const& call) { return {call.tx, call.world, call.caller}; }

void move(Mover const& mover, Posting& posting, PostingStep step, PostingState to) {
    auto const from = std::exchange(posting.state, to);
    mark(posting, step, mover.world.now());
    if (changes_form(step)) {
        ++posting.version;
        records::update(mover.tx, posting);
    } else records::update_state(mover.tx, posting);
    if (from != to || concerns_the_desk(step)) follow_at_the_desk(mover, posting, step);
    announce_step(mover, posting, step);  // later than the decision that it tells of
    if (from == to) return;
    if (to == PostingState::published) return enter_fairs(mover, posting);
    if (from == PostingState::published) leave_fairs(mover, posting.id);
    bool const was_there = from == PostingState::published || from == PostingState::hidden;
    // Out of sight for a time only: there is still something that a revision could change.
    if (was_there && to != PostingState::hidden) let_revision_lapse(mover, posting.id);
}

void add(Mover const& mover, Posting const& posting) {
    auto const& owner = posting.organisation_id;
    records::insert(mover.tx, posting);
    if (posting.state == PostingState::submitted) {
        hand_in(mover, posting);
        announce(mover, posting, PostingSubmitted{owner, mover.by()});
    } else announce(mover, posting, PostingDrafted{owner, mover.by()});
}

}  // namespace sx::postings
