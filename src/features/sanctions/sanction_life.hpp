#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::sanctions {

enum class SanctionState { active, ended, lifted };
BOOST_DESCRIBE_ENUM(SanctionState, active, ended, lifted)

// end: its term is over; lift: staff take it back, also because an appeal was right.
enum class SanctionStep { end, lift };
BOOST_DESCRIBE_ENUM(SanctionStep, end, lift)

inline constexpr access::Access by_time{"time", 0, access::Scope::venue};

// The whole life of a sanction.
inline constexpr access::LifeCycle<SanctionState, SanctionStep, 2> sanction_life{
    "sanction_not_in_that_state",
    {{{SanctionState::active, SanctionStep::lift, SanctionState::lifted, access::staff},
      {SanctionState::active, SanctionStep::end, SanctionState::ended, by_time}}}};
static_assert(sanction_life.is_sound());

}  // namespace sx::sanctions
