#pragma once
#include "features/organisations/absence_messages.hpp"
#include "platform/store/transaction.hpp"

// Whether anybody of an employer is still there: nobody has signed in for long, so it is asked,
// then hidden.
namespace sx::organisations {

inline AbsenceSettings usual_absences() { return {{90}, {7}}; }

// What is known of somebody's being there; part of the organisation's row.
struct Presence {
    OrganisationId id;
    OrganisationTitle name;
    std::optional<Instant> seen_at;   // when somebody signed in last; absent: nobody ever has
    std::optional<Instant> asked_at;  // since then it is asked, or hidden
};
BOOST_DESCRIBE_STRUCT(Presence, (), (id, name, seen_at, asked_at))

// Not each sign-in is written: a day is near enough, but for whoever is asked.
bool is_worth_writing(Presence const&, Instant now);
// Until then it may answer.
Instant hides_at(Instant asked_at, AbsenceSettings const&);
AbsentEmployer shown(Presence const&, AbsenceSettings const&, bool is_hidden);

namespace records {

AbsenceSettings absence_settings(store::Transaction&);  // the usual ones until others are set

std::optional<Presence> find_presence(store::Transaction&, OrganisationId const&);
void keep(store::Transaction&, Presence const&);
// Approved ones of which nobody has signed in after `before` and nobody is asked, the longest ago
// first; without those that nobody ever signed in to, because there is nobody to ask.
std::vector<Presence> unseen(store::Transaction&, Instant before, std::int64_t most);
// Asked no later than that and not hidden yet, the longest ago first.
std::vector<Presence> unanswered(store::Transaction&, Instant asked_before, std::int64_t most);
// Ends the question to those that are not hidden; gives to how many.
std::int64_t forget_asked(store::Transaction&, std::int64_t most);

// Asked or hidden, the latest asked first.
std::vector<Presence> absent(
    store::Transaction&, std::optional<bool> hidden, std::optional<web::Place> const& after,
    std::int64_t most);
std::int64_t count_absent(store::Transaction&, std::optional<bool> hidden);

}  // namespace records
}  // namespace sx::organisations
