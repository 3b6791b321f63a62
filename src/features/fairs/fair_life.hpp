#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::fairs {

enum class FairState { draft, announced, open, closed, archived };
BOOST_DESCRIBE_ENUM(FairState, draft, announced, open, closed, archived)

enum class FairStep { announce, open, close, archive };
BOOST_DESCRIBE_ENUM(FairStep, announce, open, close, archive)

// The whole life of a fair.
inline constexpr access::LifeCycle<FairState, FairStep, 4> fair_life{
    "fair_not_in_that_state",
    {{{FairState::draft, FairStep::announce, FairState::announced, access::organisers},
      {FairState::announced, FairStep::open, FairState::open, access::organisers},
      {FairState::open, FairStep::close, FairState::closed, access::organisers},
      {FairState::closed, FairStep::archive, FairState::archived, access::organisers}}}};
static_assert(fair_life.is_sound() && fair_life.is_final(FairState::archived));

}  // namespace sx::fairs
