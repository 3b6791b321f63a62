#include "features/postings/followers.hpp"
#include <map>
#include "features/postings/events.hpp"
#include "features/postings/fair_entry.hpp"
#include "features/postings/records.hpp"
#include "features/postings/repeat_records.hpp"
#include "features/postings/repeating.hpp"

namespace sx::postings {
namespace {

// The applications' events as far as they are needed here; applications know postings, so postings
// cannot know applications.
struct SomebodyApplied {
    static constexpr std::string_view type = "application_submitted";
    PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(SomebodyApplied, (), (posting_id))

struct SomebodyMoved {
    static constexpr std::string_view type = "application_moved";
    PostingId posting_id;
    std::string to;
};
BOOST_DESCRIBE_STRUCT(SomebodyMoved, (), (posting_id, to))

}  // namespace

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

void PostingInterest::handle_all(std::span<events::Event const> round, store::Transaction& tx) {
    std::map<PostingId, std::int64_t> changes;
    for (auto const& event : round) {
        if (auto const applied = event.as<SomebodyApplied>()) ++changes[applied->posting_id];
        if (auto const moved = event.as<SomebodyMoved>(); moved && moved->to == "withdrawn")
            --changes[moved->posting_id];
    }
    for (auto const& [posting, change] : changes)
        if (change != 0) records::change_interest(tx, posting, change);
}

void PostingInterest::forget(store::Transaction& tx) { records::forget_interest(tx); }

void PostingMarks::handle(events::Event const& event, store::Transaction& tx) {
    if (!event.as<PostingDrafted>() && !event.as<PostingSubmitted>() && !event.as<PostingEdited>())
        return;
    auto const posting = records::find(tx, event.about<Posting>());
    if (posting) records::save_marks(tx, *posting, marks_of(shingles_of(*posting)));
}

void PostingMarks::forget(store::Transaction& tx) { records::forget_marks(tx); }

}  // namespace sx::postings
