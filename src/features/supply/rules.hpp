#pragma once
#include "features/supply/messages.hpp"

// Pure functions of values and now.
namespace sx::supply {

// What is known of an approach that somebody wants to make.
struct Approaching {
    bool approached = false;  // for this posting, ever
    bool willing = false;     // may be found by this employer, and wants to be asked
    recommendations::Suitability suitability{};
    std::int64_t by_employer = 0, to_person = 0;  // today
    std::optional<Instant> last_between;          // this employer and this person
};
// Refuses with seeker_not_available (not saying why: being blocked is nobody else's business),
// seeker_not_suitable, approached_already, approached_lately, approaches_used_up or
// seeker_approached_enough.
Result<> may_approach(Approaching const&, SupplySettings const&, Instant now);

// When the day began that holds this moment.
Instant beginning_of_day(Instant now);
// What lies at or before this is long enough ago to ask the same person again.
Instant end_of_quiet(SupplySettings const&, Instant now);
// How many more approaches an employer has today.
std::int64_t left_today(SupplySettings const&, std::int64_t made);
// How many people are planned for a posting, of whom none has been approached.
std::int64_t planned_for(SupplySettings const&, std::int64_t headcount);

// The furthest that somebody came, after one more stage of their application.
ApproachOutcome further(ApproachOutcome before, applications::ApplicationStage);

struct Standing {
    bool applied = false, declined = false;
    bool is_open = false;  // the posting takes applications
};
ApproachState state_of(Standing const&);

}  // namespace sx::supply
