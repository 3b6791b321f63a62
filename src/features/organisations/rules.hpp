#pragma once
#include "features/organisations/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::organisations {

// A reason for whoever is sent back or turned down. Refuses with invalid_fields (remark_required).
Result<> check_remark(Decision, std::optional<Remark> const&);

// Whether the form changes what the review was about: the name or the credit code.
bool changes_identity(Organisation const&, OrganisationForm const&);

// Where an edit by `role` leaves the organisation. Refuses with changed_meanwhile,
// organisation_in_review or organisation_not_in_that_state.
Result<OrganisationState> state_after(OrganisationEdit const&, Organisation const&, access::Role);

void fill_in(Organisation&, OrganisationForm const&);

}  // namespace sx::organisations
