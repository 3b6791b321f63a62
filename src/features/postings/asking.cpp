#include "features/postings/asking.hpp"
#include "features/postings/asking_records.hpp"
#include "features/postings/events.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/rules.hpp"
#include "features/postings/settings.hpp"
#include "platform/events/events.hpp"

// Whether a posting that nobody tends still stands: its employer is asked, then it is hidden.
namespace sx::postings {
namespace {

constexpr std::int64_t most_asked = 500;  // in one transaction
constexpr auto tended_every = std::chrono::hours(24);

void ask(Mover const& venue, Posting& posting, PostingSettings const& settings) {
    move(venue, posting, PostingStep::ask, PostingState::published);
    venue.tx.announce(events::event(
        PostingAsked{posting.organisation_id, *hides_at(posting, settings)}, posting.id,
        venue.world));
}

}  // namespace

Result<> confirm(Mover const& mover, Posting& posting) {
    auto const to = TRY(posting_life.next(posting.state, PostingStep::confirm, mover.caller.role));
    move(mover, posting, PostingStep::confirm, to);
    show_again(mover.tx, mover.world, {posting.id, HoldCause::stale, mover.caller});
    posting = *records::find(mover.tx, posting.id);
    return {};
}

// Written once a day, however many applications are gone through.
void tend(store::Transaction& tx, World& world, Tending const& tending) {
    auto const seen = records::find_tended(tx, tending.posting_id);
    if (!seen || !seen->tended_at) return;
    if (seen->asked_at && seen->state == PostingState::published) {
        auto posting = *records::find(tx, tending.posting_id);
        return move({tx, world, tending.by}, posting, PostingStep::confirm, posting.state);
    }
    if (world.now() - *seen->tended_at >= tended_every)
        records::keep_tended(tx, tending.posting_id, world.now());
}

std::int64_t ask_about_stale(store::Transaction& tx, World& world) {
    auto const settings = records::settings(tx);
    if (settings.stale_days.value == 0) return records::forget_asked(tx, most_asked);
    auto const now = world.now();
    std::chrono::days const stale(settings.stale_days.value), answer(settings.answer_days.value);
    Mover const venue{tx, world};
    auto untended = records::untended(tx, {now - stale, now + answer}, most_asked);
    for (auto& posting : untended) ask(venue, posting, settings);
    auto const unanswered = records::asked_before(tx, now - answer, most_asked);
    for (auto const& id : unanswered) hide(tx, world, {id, HoldCause::stale});
    return std::ssize(untended) + std::ssize(unanswered);
}

}  // namespace sx::postings
