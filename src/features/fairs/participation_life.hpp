#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::fairs {

enum class ParticipationState { requested, approved, declined, withdrawn };
BOOST_DESCRIBE_ENUM(ParticipationState, requested, approved, declined, withdrawn)

// reopen: an organiser asks for another decision; appeal: its employer does.
enum class ParticipationStep { request, approve, decline, withdraw, reopen, appeal };
BOOST_DESCRIBE_ENUM(ParticipationStep, request, approve, decline, withdraw, reopen, appeal)

// The whole life of a participation once it was requested. Nothing ends it: an organisation may
// always ask again.
inline constexpr access::LifeCycle<ParticipationState, ParticipationStep, 9> participation_life{
    "participation_not_in_that_state",
    {{{ParticipationState::requested, ParticipationStep::approve, ParticipationState::approved,
       access::staff},
      {ParticipationState::requested, ParticipationStep::decline, ParticipationState::declined,
       access::staff},
      {ParticipationState::requested, ParticipationStep::withdraw, ParticipationState::withdrawn,
       access::employers},
      {ParticipationState::approved, ParticipationStep::withdraw, ParticipationState::withdrawn,
       access::employers},
      {ParticipationState::approved, ParticipationStep::reopen, ParticipationState::requested,
       access::organisers},
      {ParticipationState::declined, ParticipationStep::reopen, ParticipationState::requested,
       access::organisers},
      {ParticipationState::declined, ParticipationStep::appeal, ParticipationState::requested,
       access::employers},
      {ParticipationState::declined, ParticipationStep::request, ParticipationState::requested,
       access::employers},
      {ParticipationState::withdrawn, ParticipationStep::request, ParticipationState::requested,
       access::employers}}}};
static_assert(participation_life.is_sound());

}  // namespace sx::fairs
