#pragma once
#include "features/moderation/spot_messages.hpp"

// The table of spot checks.
namespace sx::moderation::records {

std::optional<SpotCheck> find_spot_check(store::Transaction&, Id<SpotCheck> const&);
void insert(store::Transaction&, SpotCheck const&);
void update(store::Transaction&, SpotCheck const&);
// Those of a state, or all, from `before` on, the latest first.
std::vector<SpotCheck> spot_checks(
    store::Transaction&, std::optional<SpotState>, std::optional<std::string> const& before,
    std::int64_t most);
std::int64_t count_spot_checks(store::Transaction&, std::optional<SpotState>);
// Those that wait and may be looked at by this person.
std::int64_t count_spot_checks_for(store::Transaction&, access::AccountId const&);

struct SpotTally {
    access::AccountId decided_by;
    std::int64_t checked = 0, wrong = 0;
};
BOOST_DESCRIBE_STRUCT(SpotTally, (), (decided_by, checked, wrong))
// What was found since then, of whose approvals.
std::vector<SpotTally> spot_tallies(store::Transaction&, Instant since);

}  // namespace sx::moderation::records
