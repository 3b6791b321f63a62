#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::complaints {

enum class ComplaintState { waiting, upheld, dismissed };
BOOST_DESCRIBE_ENUM(ComplaintState, waiting, upheld, dismissed)

// reopen: an organiser asks for another decision. escalate: a university asks for another person.
enum class ComplaintStep { uphold, dismiss, reopen, escalate };
BOOST_DESCRIBE_ENUM(ComplaintStep, uphold, dismiss, reopen, escalate)

// The whole life of a complaint.
inline constexpr access::LifeCycle<ComplaintState, ComplaintStep, 7> complaint_life{
    "complaint_not_in_that_state",
    {{{ComplaintState::waiting, ComplaintStep::uphold, ComplaintState::upheld, access::staff},
      {ComplaintState::waiting, ComplaintStep::dismiss, ComplaintState::dismissed, access::staff},
      {ComplaintState::upheld, ComplaintStep::reopen, ComplaintState::waiting, access::organisers},
      {ComplaintState::dismissed, ComplaintStep::reopen, ComplaintState::waiting,
       access::organisers},
      {ComplaintState::waiting, ComplaintStep::escalate, ComplaintState::waiting,
       access::universities},
      {ComplaintState::upheld, ComplaintStep::escalate, ComplaintState::waiting,
       access::universities},
      {ComplaintState::dismissed, ComplaintStep::escalate, ComplaintState::waiting,
       access::universities}}}};
static_assert(complaint_life.is_sound());

}  // namespace sx::complaints
