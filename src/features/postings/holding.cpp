#include "features/postings/holding.hpp"
#include "features/postings/events.hpp"
#include "features/postings/hold_records.hpp"
#include "features/postings/moving.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "platform/events/events.hpp"

// Out of sight for a time, and back. Several causes may hold one posting; each ends by itself.
namespace sx::postings {
namespace {

bool is_or_was_public(Posting const& posting) {
    return posting.state == PostingState::published || posting.state == PostingState::hidden;
}

}  // namespace

std::vector<PostingId> take_down_all(
    web::Call const& call, access::OrganisationId const& organisation,
    PostingRemark const& remark) {
    std::vector<PostingId> taken;
    auto const mover = mover_of(call);
    for (auto const& id : records::waiting_ids(call.tx, organisation))
        if (auto posting = records::find(call.tx, id))
            move(mover, *posting, PostingStep::withdraw, PostingState::draft);
    for (auto const& id : records::published_ids(call.tx, organisation)) {
        auto posting = records::find(call.tx, id);
        posting->remark = remark;
        move(mover, *posting, PostingStep::take_down, PostingState::closed);
        taken.push_back(id);
    }
    return taken;
}

void hide(store::Transaction& tx, World& world, Hold const& hold) {
    auto posting = records::find(tx, hold.posting_id);
    if (!posting || !is_or_was_public(*posting)) return;
    if (!records::add_hold(tx, posting->id, hold.cause, world.now())) return;
    if (posting->state == PostingState::hidden) return;
    Mover const mover{tx, world, hold.by};
    move(mover, *posting, PostingStep::hide, PostingState::hidden);
    tx.announce(events::event(
        PostingHidden{posting->organisation_id, hold.cause, mover.by()}, posting->id, world));
}

void show_again(store::Transaction& tx, World& world, Hold const& hold) {
    if (!records::remove_hold(tx, hold.posting_id, hold.cause)) return;
    auto posting = records::find(tx, hold.posting_id);
    if (!posting || posting->state != PostingState::hidden) return;
    if (!records::holds_of(tx, posting->id).empty()) return;
    Mover const mover{tx, world, hold.by};
    if (posting->closes_at <= world.now())
        return move({tx, world}, *posting, PostingStep::expire, PostingState::expired);
    move(mover, *posting, PostingStep::show, PostingState::published);
}

void hide_all(store::Transaction& tx, World& world, HoldAll const& all) {
    for (auto const& posting : records::published_ids(tx, all.organisation_id))
        hide(tx, world, {posting, all.cause, all.by});
}

void show_all_again(store::Transaction& tx, World& world, HoldAll const& all) {
    for (auto const& posting : records::held_ids(tx, all.organisation_id, all.cause))
        show_again(tx, world, {posting, all.cause, all.by});
}

}  // namespace sx::postings
