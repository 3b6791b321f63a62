#include "features/postings/fair_entry.hpp"
#include "features/postings/events.hpp"
#include "features/postings/fair_records.hpp"
#include "platform/events/events.hpp"

namespace sx::postings {
namespace {

void enter(Mover const& mover, FairPosting const& entry) {
    if (!records::enter_fair(mover.tx, entry)) return;
    mover.tx.announce(events::event(
        PostingEnteredFair{entry.fair_id, entry.organisation_id, entry.headcount}, entry.posting_id,
        mover.world));
}

void leave(Mover const& mover, FairPosting const& entry) {
    if (!records::leave_fair(mover.tx, entry)) return;
    mover.tx.announce(events::event(
        PostingLeftFair{entry.fair_id, entry.organisation_id, entry.headcount}, entry.posting_id,
        mover.world));
}

}  // namespace

void enter_fairs(Mover const& mover, Posting const& posting) {
    for (auto const& fair : fairs::joined(mover.tx, posting.organisation_id))
        enter(mover, {fair, posting.id, posting.organisation_id, posting.headcount});
}

void leave_fairs(Mover const& mover, PostingId const& posting) {
    for (auto const& entry : records::fairs_of(mover.tx, posting)) leave(mover, entry);
}

void follow_participation(
    Mover const& mover, fairs::FairId const& fair, access::OrganisationId const& organisation) {
    if (!fairs::takes_part(mover.tx, fair, organisation)) {
        for (auto const& entry : records::entries_of(mover.tx, fair, organisation))
            leave(mover, entry);
        return;
    }
    for (auto const& opening : records::published_of(mover.tx, organisation))
        enter(mover, {fair, opening.id, organisation, opening.headcount});
}

}  // namespace sx::postings
