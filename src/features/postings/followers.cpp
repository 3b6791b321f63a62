#include "features/postings/followers.hpp"
#include "features/postings/events.hpp"
#include "features/postings/fair_entry.hpp"
#include "features/postings/records.hpp"
#include "features/postings/repeat_records.hpp"
#include "features/postings/repeating.hpp"

namespace sx::postings {
void PostingsInFairs::handle(events::Event const& event, store::Transaction& tx) {
    Mover const venue{tx, world_};
    if (auto const joined = event.as<fairs::ParticipationApproved>())
        follow_participation(venue, joined->fair_id, joined->organisation_id);
    if (auto const left = event.as<fairs::ParticipationWithdrawn>())
        follow_participation(venue, left->fair_id, left->organisation_id);
    if (auto const reopened = event.as<fairs::ParticipationReopened>())
        follow_participation(venue, reopened->fair_id, reopened->organisation_id);
    if (!event.as<organisations::OrganisationApproved>()) return;
    auto const organisation = organisations::find(tx, event.about<access::Organisation>());
    if (organisation) records::rename_employer(tx, organisation->id, organisation->name);
}

void PostingMarks::handle(events::Event const& event, store::Transaction& tx) {
    if (!event.as<PostingDrafted>() && !event.as<PostingSubmitted>() && !event.as<PostingEdited>())
        return;
    auto const posting = records::find(tx, event.about<Posting>());
    if (posting) records::save_marks(tx, *posting, marks_of(shingles_of(*posting)));
}

void PostingMarks::forget(store::Transaction& tx) { records::forget_marks(tx); }

}  // namespace sx::postings
