#pragma once
#include "platform/access/life_cycle.hpp"

namespace sx::applications {

// declined: by the employer. refused: the offer, by the seeker.
enum class ApplicationStage {
    delivered,
    viewed,
    shortlisted,
    interview,
    offered,
    signed_,
    declined,
    refused,
    withdrawn
};
BOOST_DESCRIBE_ENUM(
    ApplicationStage, delivered, viewed, shortlisted, interview, offered, signed_, declined,
    refused, withdrawn)

enum class ApplicationStep { view, shortlist, invite, offer, decline, sign, refuse, withdraw };
BOOST_DESCRIBE_ENUM(
    ApplicationStep, view, shortlist, invite, offer, decline, sign, refuse, withdraw)

// The whole life of an application. No way leads back, so each stage is reached at most once.
inline constexpr access::LifeCycle<ApplicationStage, ApplicationStep, 17> application_life{
    "application_not_in_that_stage",
    {{{ApplicationStage::delivered, ApplicationStep::view, ApplicationStage::viewed,
       access::employers},
      {ApplicationStage::delivered, ApplicationStep::shortlist, ApplicationStage::shortlisted,
       access::employers},
      {ApplicationStage::delivered, ApplicationStep::invite, ApplicationStage::interview,
       access::employers},
      {ApplicationStage::delivered, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::delivered, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::viewed, ApplicationStep::shortlist, ApplicationStage::shortlisted,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::invite, ApplicationStage::interview,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::shortlisted, ApplicationStep::invite, ApplicationStage::interview,
       access::employers},
      {ApplicationStage::shortlisted, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::shortlisted, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::interview, ApplicationStep::offer, ApplicationStage::offered,
       access::employers},
      {ApplicationStage::interview, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::interview, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::offered, ApplicationStep::sign, ApplicationStage::signed_,
       access::seekers},
      {ApplicationStage::offered, ApplicationStep::refuse, ApplicationStage::refused,
       access::seekers}}}};
static_assert(application_life.is_sound());
static_assert(
    application_life.is_final(ApplicationStage::signed_) &&
    application_life.is_final(ApplicationStage::declined) &&
    application_life.is_final(ApplicationStage::refused) &&
    application_life.is_final(ApplicationStage::withdrawn));

}  // namespace sx::applications
