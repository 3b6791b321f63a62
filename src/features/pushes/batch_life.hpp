#pragma once
#include "features/applications/applications.hpp"
#include "platform/access/life_cycle.hpp"

namespace sx::pushes {

enum class PushBatchState { simulating, simulated, sending, paused, sent, discarded };
BOOST_DESCRIBE_ENUM(PushBatchState, simulating, simulated, sending, paused, sent, discarded)

enum class PushBatchStep { settle, approve, pause, resume, stop, finish, discard };
BOOST_DESCRIBE_ENUM(PushBatchStep, settle, approve, pause, resume, stop, finish, discard)

// The whole life of a batch. What was sent cannot be taken back, so a batch that has begun to be
// sent is stopped, not discarded.
inline constexpr access::LifeCycle<PushBatchState, PushBatchStep, 8> batch_life{
    "push_batch_not_in_that_state",
    {{{PushBatchState::simulating, PushBatchStep::settle, PushBatchState::simulated,
       applications::by_system},
      {PushBatchState::simulating, PushBatchStep::discard, PushBatchState::discarded,
       access::organisers},
      {PushBatchState::simulated, PushBatchStep::approve, PushBatchState::sending,
       access::organisers},
      {PushBatchState::simulated, PushBatchStep::discard, PushBatchState::discarded,
       access::organisers},
      {PushBatchState::sending, PushBatchStep::pause, PushBatchState::paused, access::organisers},
      {PushBatchState::sending, PushBatchStep::finish, PushBatchState::sent,
       applications::by_system},
      {PushBatchState::paused, PushBatchStep::resume, PushBatchState::sending, access::organisers},
      {PushBatchState::paused, PushBatchStep::stop, PushBatchState::sent, access::organisers}}}};
static_assert(batch_life.is_sound());
static_assert(
    batch_life.is_final(PushBatchState::sent) && batch_life.is_final(PushBatchState::discarded));

}  // namespace sx::pushes
