#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::fairs {

// excluded: by a sanction; it may ask again once that has ended.
enum class ParticipationState { requested, approved, declined, withdrawn, excluded };
BOOST_DESCRIBE_ENUM(ParticipationState, requested, approved, declined, withdrawn, excluded)

// reopen: an organiser asks for another decision; appeal: its employer does.
// exclude, readmit: a sanction keeps the employer away, and ends.
enum class ParticipationStep {
    request,
    approve,
    decline,
    withdraw,
    reopen,
    appeal,
    exclude,
    readmit
};
BOOST_DESCRIBE_ENUM(
    ParticipationStep, request, approve, decline, withdraw, reopen, appeal, exclude, readmit)

// Only with a sanction, so nobody finds the step among those of a participation.
inline constexpr access::Access by_sanction{"sanction", 0, access::Scope::venue};

// The whole life of a participation once it was requested. Nothing ends it: an organisation may
// always ask again.
inline constexpr access::LifeCycle<ParticipationState, ParticipationStep, 14> participation_life{
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
       access::employers},
      {ParticipationState::requested, ParticipationStep::exclude, ParticipationState::excluded,
       by_sanction},
      {ParticipationState::approved, ParticipationStep::exclude, ParticipationState::excluded,
       by_sanction},
      {ParticipationState::declined, ParticipationStep::exclude, ParticipationState::excluded,
       by_sanction},
      {ParticipationState::withdrawn, ParticipationStep::exclude, ParticipationState::excluded,
       by_sanction},
      {ParticipationState::excluded, ParticipationStep::readmit, ParticipationState::withdrawn,
       by_sanction}}}};
static_assert(participation_life.is_sound());

}  // namespace sx::fairs
