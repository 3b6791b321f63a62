#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::organisations {

// claimed: its employer says so, staff have not looked yet.
enum class MarkState { claimed, confirmed, rejected, withdrawn };
BOOST_DESCRIBE_ENUM(MarkState, claimed, confirmed, rejected, withdrawn)

enum class MarkStep { claim, confirm, reject, withdraw, reopen, appeal };
BOOST_DESCRIBE_ENUM(MarkStep, claim, confirm, reject, withdraw, reopen, appeal)

// The life of a mark once it was claimed. Nothing ends it: its employer may always claim it again.
// clang-format off
inline constexpr access::LifeCycle<MarkState, MarkStep, 9> mark_life{
    "mark_not_in_that_state",
    {{{MarkState::claimed,   MarkStep::confirm,  MarkState::confirmed, access::staff},
      {MarkState::claimed,   MarkStep::reject,   MarkState::rejected,  access::staff},
      {MarkState::claimed,   MarkStep::withdraw, MarkState::withdrawn, access::employers},
      {MarkState::confirmed, MarkStep::withdraw, MarkState::withdrawn, access::employers},
      {MarkState::rejected,  MarkStep::claim,    MarkState::claimed,   access::employers},
      {MarkState::withdrawn, MarkStep::claim,    MarkState::claimed,   access::employers},
      {MarkState::confirmed, MarkStep::reopen,   MarkState::claimed,   access::organisers},
      {MarkState::rejected,  MarkStep::reopen,   MarkState::claimed,   access::organisers},
      {MarkState::rejected,  MarkStep::appeal,   MarkState::claimed,   access::employers}}}};
// clang-format on
static_assert(mark_life.is_sound());

}  // namespace sx::organisations
