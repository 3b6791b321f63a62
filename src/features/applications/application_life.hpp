#pragma once
#include <optional>
#include "platform/access/life_cycle.hpp"

namespace sx::applications {

// declined: by the employer. refused: the offer, by the seeker. lapsed: nobody answered in time, so
// the system did.
enum class ApplicationStage {
    delivered,
    viewed,
    shortlisted,
    interview,
    offered,
    signed_,
    declined,
    refused,
    withdrawn,
    lapsed
};
BOOST_DESCRIBE_ENUM(
    ApplicationStage, delivered, viewed, shortlisted, interview, offered, signed_, declined,
    refused, withdrawn, lapsed)

enum class ApplicationStep {
    view,
    shortlist,
    invite,
    offer,
    decline,
    sign,
    refuse,
    withdraw,
    lapse
};
BOOST_DESCRIBE_ENUM(
    ApplicationStep, view, shortlist, invite, offer, decline, sign, refuse, withdraw, lapse)

// Nobody's step: the venue takes it when a limit has passed.
inline constexpr access::Access by_system{"system", 0, access::Scope::venue};

// The whole life of an application. No way leads back, so each stage is reached at most once. Who
// wants to withdraw from an offer refuses it.
inline constexpr access::LifeCycle<ApplicationStage, ApplicationStep, 22> application_life{
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
      {ApplicationStage::delivered, ApplicationStep::lapse, ApplicationStage::lapsed, by_system},
      {ApplicationStage::viewed, ApplicationStep::shortlist, ApplicationStage::shortlisted,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::invite, ApplicationStage::interview,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::viewed, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::viewed, ApplicationStep::lapse, ApplicationStage::lapsed, by_system},
      {ApplicationStage::shortlisted, ApplicationStep::invite, ApplicationStage::interview,
       access::employers},
      {ApplicationStage::shortlisted, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::shortlisted, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::shortlisted, ApplicationStep::lapse, ApplicationStage::lapsed, by_system},
      {ApplicationStage::interview, ApplicationStep::offer, ApplicationStage::offered,
       access::employers},
      {ApplicationStage::interview, ApplicationStep::decline, ApplicationStage::declined,
       access::employers},
      {ApplicationStage::interview, ApplicationStep::withdraw, ApplicationStage::withdrawn,
       access::seekers},
      {ApplicationStage::interview, ApplicationStep::lapse, ApplicationStage::lapsed, by_system},
      {ApplicationStage::offered, ApplicationStep::sign, ApplicationStage::signed_,
       access::seekers},
      {ApplicationStage::offered, ApplicationStep::refuse, ApplicationStage::refused,
       access::seekers},
      {ApplicationStage::offered, ApplicationStep::lapse, ApplicationStage::lapsed, by_system}}}};
static_assert(application_life.is_sound());
static_assert(
    application_life.is_final(ApplicationStage::signed_) &&
    application_life.is_final(ApplicationStage::declined) &&
    application_life.is_final(ApplicationStage::refused) &&
    application_life.is_final(ApplicationStage::withdrawn) &&
    application_life.is_final(ApplicationStage::lapsed));

// Whose turn it is in a stage.
enum class ApplicationParty { seeker, employer, system };
BOOST_DESCRIBE_ENUM(ApplicationParty, seeker, employer, system)

// Nothing: it has come to its end.
constexpr std::optional<ApplicationParty> awaited(ApplicationStage stage) {
    if (application_life.is_final(stage)) return std::nullopt;
    return stage == ApplicationStage::offered ? ApplicationParty::seeker
                                              : ApplicationParty::employer;
}

}  // namespace sx::applications
