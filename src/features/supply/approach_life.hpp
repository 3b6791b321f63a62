#pragma once
#include "features/applications/applications.hpp"
#include "platform/access/life_cycle.hpp"

namespace sx::supply {

// declined: by the person. applied: how far the application has come says its stage. closed: the
// posting takes no applications.
enum class ApproachState { open, declined, applied, closed };
BOOST_DESCRIBE_ENUM(ApproachState, open, declined, applied, closed)

enum class ApproachStep { decline, apply, close, reopen };
BOOST_DESCRIBE_ENUM(ApproachStep, decline, apply, close, reopen)

// The whole life of an approach. Nobody moves it but the person who was asked: that they applied,
// and that the posting has closed or was prolonged, the venue sees.
inline constexpr access::LifeCycle<ApproachState, ApproachStep, 5> approach_life{
    "approach_not_in_that_state",
    {{{ApproachState::open, ApproachStep::decline, ApproachState::declined, access::seekers},
      {ApproachState::open, ApproachStep::apply, ApproachState::applied, applications::by_system},
      {ApproachState::open, ApproachStep::close, ApproachState::closed, applications::by_system},
      {ApproachState::declined, ApproachStep::apply, ApproachState::applied,
       applications::by_system},
      {ApproachState::closed, ApproachStep::reopen, ApproachState::open,
       applications::by_system}}}};
static_assert(approach_life.is_sound());
static_assert(approach_life.is_final(ApproachState::applied));

}  // namespace sx::supply
