#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::accounts {

// lapsed: nobody answered in time.
enum class MembershipState { waiting, accepted, declined, withdrawn, lapsed };
BOOST_DESCRIBE_ENUM(MembershipState, waiting, accepted, declined, withdrawn, lapsed)

enum class MembershipStep { ask, accept, decline, withdraw, lapse };
BOOST_DESCRIBE_ENUM(MembershipStep, ask, accept, decline, withdraw, lapse)

// Nobody's step: the venue takes it when the time has passed.
inline constexpr access::Access by_system{"system", 0, access::Scope::venue};

// The life of a request to become a member of an organisation that is here already. Who was
// declined does not ask again: an owner may still send an invitation. Who got no answer may.
// clang-format off
inline constexpr access::LifeCycle<MembershipState, MembershipStep, 7> membership_life{
    "membership_request_not_in_that_state",
    {{{MembershipState::waiting,   MembershipStep::accept,   MembershipState::accepted,  access::employers},
      {MembershipState::waiting,   MembershipStep::decline,  MembershipState::declined,  access::employers},
      {MembershipState::waiting,   MembershipStep::withdraw, MembershipState::withdrawn, access::employers},
      {MembershipState::waiting,   MembershipStep::lapse,    MembershipState::lapsed,    by_system},
      {MembershipState::lapsed,    MembershipStep::ask,      MembershipState::waiting,   access::employers},
      {MembershipState::withdrawn, MembershipStep::ask,      MembershipState::waiting,   access::employers},
      {MembershipState::accepted,  MembershipStep::ask,      MembershipState::waiting,   access::employers}}}};
// clang-format on
static_assert(membership_life.is_sound());

}  // namespace sx::accounts
