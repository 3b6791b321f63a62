#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::complaints {

enum class ComplaintState { waiting, upheld, dismissed };
BOOST_DESCRIBE_ENUM(ComplaintState, waiting, upheld, dismissed)

// reopen: an organiser asks for another decision.
enum class ComplaintStep { uphold, dismiss, reopen };
BOOST_DESCRIBE_ENUM(ComplaintStep, uphold, dismiss, reopen)

// The whole life of a complaint.
inline constexpr access::LifeCycle<ComplaintState, ComplaintStep, 4> complaint_life{
    "complaint_not_in_that_state",
    {{{ComplaintState::waiting, ComplaintStep::uphold, ComplaintState::upheld, access::staff},
      {ComplaintState::waiting, ComplaintStep::dismiss, ComplaintState::dismissed, access::staff},
      {ComplaintState::upheld, ComplaintStep::reopen, ComplaintState::waiting, access::organisers},
      {ComplaintState::dismissed, ComplaintStep::reopen, ComplaintState::waiting,
       access::organisers}}}};
static_assert(complaint_life.is_sound());

}  // namespace sx::complaints
