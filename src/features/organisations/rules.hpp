#pragma once
#include "features/organisations/own_messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::organisations {

// A reason for whoever is sent back or turned down. Refuses with invalid_fields (remark_required).
Result<> check_remark(Decision, std::optional<Remark> const&);

// Whether staff have to read the change before everybody sees it: it is of what stands on the
// licence, or of free text, or it says that all of it still holds.
bool needs_review(Organisation const&, OrganisationChange const&);

// Refuses with organisation_in_review, organisation_not_in_that_state or changed_meanwhile.
Result<> may_edit(
    Organisation const&, std::optional<OrganisationChange> const&, std::int64_t version);

// Whether all is there that staff need. Refuses with invalid_fields.
enum class Licence { needed, not_needed };
Result<> check_complete(OrganisationFacts const&, LicenceScan const&, Licence);

void fill_in(OrganisationFacts&, OrganisationForm const&);
// As it is once the change is approved.
Organisation changed(Organisation, OrganisationChange const&);

}  // namespace sx::organisations
