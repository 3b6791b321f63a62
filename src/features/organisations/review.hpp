#pragma once
#include <array>
#include <boost/describe/enum.hpp>
#include <string>
#include "platform/base/result.hpp"

// The life of an organisation, and the words in which staff decide on anything.
namespace sx::organisations {

enum class Decision { approve, return_, refuse };
BOOST_DESCRIBE_ENUM(Decision, approve, return_, refuse)

enum class OrganisationState { draft, submitted, approved, returned, refused };
BOOST_DESCRIBE_ENUM(OrganisationState, draft, submitted, approved, returned, refused)

// amend: a change of what the review was about.
enum class OrganisationStep { submit, amend, approve, return_, refuse };
BOOST_DESCRIBE_ENUM(OrganisationStep, submit, amend, approve, return_, refuse)

enum class ReviewParty { member, staff };
BOOST_DESCRIBE_ENUM(ReviewParty, member, staff)

struct OrganisationTransition {
    OrganisationState from;
    OrganisationStep step;
    OrganisationState to;
    ReviewParty by;
};

// A step that is not listed here is refused.
// clang-format off
inline constexpr std::array transitions{
    OrganisationTransition{OrganisationState::draft,     OrganisationStep::submit,  OrganisationState::submitted, ReviewParty::member},
    OrganisationTransition{OrganisationState::returned,  OrganisationStep::submit,  OrganisationState::submitted, ReviewParty::member},
    OrganisationTransition{OrganisationState::approved,  OrganisationStep::amend,   OrganisationState::submitted, ReviewParty::member},
    OrganisationTransition{OrganisationState::submitted, OrganisationStep::approve, OrganisationState::approved,  ReviewParty::staff},
    OrganisationTransition{OrganisationState::submitted, OrganisationStep::return_, OrganisationState::returned,  ReviewParty::staff},
    OrganisationTransition{OrganisationState::submitted, OrganisationStep::refuse,  OrganisationState::refused,   ReviewParty::staff},
};
// clang-format on

constexpr bool is_final(OrganisationState state) {
    for (auto const& t : transitions)
        if (t.from == state) return false;
    return true;
}
static_assert(is_final(OrganisationState::refused) && !is_final(OrganisationState::approved));

// Refuses with organisation_not_in_that_state or step_belongs_to_other_party.
Result<OrganisationState> next_state(OrganisationState from, OrganisationStep, ReviewParty by);
OrganisationStep step_of(Decision);
std::string transitions_as_markdown();  // for the README

}  // namespace sx::organisations
