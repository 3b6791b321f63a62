#include "features/postings/followers.hpp"
#include "features/postings/events.hpp"
#include "features/postings/fair_entry.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"
#include "features/postings/repeat_records.hpp"
#include "features/postings/repeating.hpp"

namespace sx::postings {
namespace {

// As it is now, so that a replay hides nothing that has come back.
void follow_stop(
    store::Transaction& tx, World& world, HoldAll const& all, organisations::StopCause cause) {
    if (organisations::is_stopped(tx, all.organisation_id, cause)) hide_all(tx, world, all);
    else show_all_again(tx, world, all);
}

}  // namespace

void PostingsInFairs::handle(events::Event const& event, store::Transaction& tx) {
    Mover const venue{tx, world_};
    if (auto const joined = event.as<fairs::ParticipationApproved>())
        follow_participation(venue, joined->fair_id, joined->organisation_id);
    if (auto const left = event.as<fairs::ParticipationWithdrawn>())
        follow_participation(venue, left->fair_id, left->organisation_id);
    if (auto const reopened = event.as<fairs::ParticipationReopened>())
        follow_participation(venue, reopened->fair_id, reopened->organisation_id);
    if (event.as<organisations::RenewalOverdue>() || event.as<organisations::RenewalEnded>())
        follow_stop(
            tx, world_, {event.about<access::Organisation>(), HoldCause::unverified},
            organisations::StopCause::unverified);
    if (event.as<organisations::EmployerPutAway>() || event.as<organisations::EmployerBack>())
        follow_stop(
            tx, world_, {event.about<access::Organisation>(), HoldCause::absent},
            organisations::StopCause::absent);
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
