#pragma once
#include "platform/access/life_cycle.hpp"
#include "platform/review/review.hpp"

// The life of an organisation.
namespace sx::organisations {

using review::Decision;

enum class OrganisationState { draft, submitted, approved, returned, refused };
BOOST_DESCRIBE_ENUM(OrganisationState, draft, submitted, approved, returned, refused)

// amend: a change of what is approved is handed in, also by an appeal; merge: it becomes so; leave:
// it stays as it is. reopen: an organiser asks for another decision; appeal: its employer does.
enum class OrganisationStep {
    submit,
    amend,
    merge,
    leave,
    approve,
    return_,
    refuse,
    reopen,
    appeal
};
BOOST_DESCRIBE_ENUM(
    OrganisationStep, submit, amend, merge, leave, approve, return_, refuse, reopen, appeal)

// clang-format off
inline constexpr access::LifeCycle<OrganisationState, OrganisationStep, 12> organisation_life{
    "organisation_not_in_that_state",
    {{{OrganisationState::draft,     OrganisationStep::submit,  OrganisationState::submitted, access::employers},
      {OrganisationState::returned,  OrganisationStep::submit,  OrganisationState::submitted, access::employers},
      {OrganisationState::approved,  OrganisationStep::amend,   OrganisationState::approved,  access::employers},
      {OrganisationState::approved,  OrganisationStep::merge,   OrganisationState::approved,  access::staff},
      {OrganisationState::approved,  OrganisationStep::leave,   OrganisationState::approved,  access::staff},
      {OrganisationState::submitted, OrganisationStep::approve, OrganisationState::approved,  access::staff},
      {OrganisationState::submitted, OrganisationStep::return_, OrganisationState::returned,  access::staff},
      {OrganisationState::submitted, OrganisationStep::refuse,  OrganisationState::refused,   access::staff},
      {OrganisationState::approved,  OrganisationStep::reopen,  OrganisationState::submitted, access::organisers},
      {OrganisationState::returned,  OrganisationStep::reopen,  OrganisationState::submitted, access::organisers},
      {OrganisationState::refused,   OrganisationStep::reopen,  OrganisationState::submitted, access::organisers},
      {OrganisationState::refused,   OrganisationStep::appeal,  OrganisationState::submitted, access::employers}}}};
// clang-format on
static_assert(organisation_life.is_sound());

constexpr OrganisationStep step_of(Decision decision) {
    switch (decision) {
        case Decision::approve: return OrganisationStep::approve;
        case Decision::return_: return OrganisationStep::return_;
        case Decision::refuse: return OrganisationStep::refuse;
    }
    return OrganisationStep::refuse;
}

}  // namespace sx::organisations
