#pragma once
#include "platform/access/life_cycle.hpp"

// The life of an organisation, and the words in which staff decide on anything.
namespace sx::organisations {

enum class Decision { approve, return_, refuse };
BOOST_DESCRIBE_ENUM(Decision, approve, return_, refuse)

enum class OrganisationState { draft, submitted, approved, returned, refused };
BOOST_DESCRIBE_ENUM(OrganisationState, draft, submitted, approved, returned, refused)

// amend: a change of what the review was about, the name or the credit code.
enum class OrganisationStep { submit, amend, approve, return_, refuse };
BOOST_DESCRIBE_ENUM(OrganisationStep, submit, amend, approve, return_, refuse)

// clang-format off
inline constexpr access::LifeCycle<OrganisationState, OrganisationStep, 6> organisation_life{
    "organisation_not_in_that_state",
    {{{OrganisationState::draft,     OrganisationStep::submit,  OrganisationState::submitted, access::employers},
      {OrganisationState::returned,  OrganisationStep::submit,  OrganisationState::submitted, access::employers},
      {OrganisationState::approved,  OrganisationStep::amend,   OrganisationState::submitted, access::employers},
      {OrganisationState::submitted, OrganisationStep::approve, OrganisationState::approved,  access::staff},
      {OrganisationState::submitted, OrganisationStep::return_, OrganisationState::returned,  access::staff},
      {OrganisationState::submitted, OrganisationStep::refuse,  OrganisationState::refused,   access::staff}}}};
// clang-format on
static_assert(
    organisation_life.is_sound() && organisation_life.is_final(OrganisationState::refused));

constexpr OrganisationStep step_of(Decision decision) {
    switch (decision) {
        case Decision::approve: return OrganisationStep::approve;
        case Decision::return_: return OrganisationStep::return_;
        case Decision::refuse: return OrganisationStep::refuse;
    }
    return OrganisationStep::refuse;
}

}  // namespace sx::organisations
