#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::accounts {

enum class MembershipState { waiting, accepted, declined, withdrawn };
BOOST_DESCRIBE_ENUM(MembershipState, waiting, accepted, declined, withdrawn)

enum class MembershipStep { ask, accept, decline, withdraw };
BOOST_DESCRIBE_ENUM(MembershipStep, ask, accept, decline, withdraw)

// The life of a request to become a member of an organisation that is here already. Who was
// declined does not ask again: an owner may still send an invitation.
// clang-format off
inline constexpr access::LifeCycle<MembershipState, MembershipStep, 5> membership_life{
    "membership_request_not_in_that_state",
    {{{MembershipState::waiting,   MembershipStep::accept,   MembershipState::accepted,  access::employers},
      {MembershipState::waiting,   MembershipStep::decline,  MembershipState::declined,  access::employers},
      {MembershipState::waiting,   MembershipStep::withdraw, MembershipState::withdrawn, access::employers},
      {MembershipState::withdrawn, MembershipStep::ask,      MembershipState::waiting,   access::employers},
      {MembershipState::accepted,  MembershipStep::ask,      MembershipState::waiting,   access::employers}}}};
// clang-format on
static_assert(membership_life.is_sound());

}  // namespace sx::accounts
