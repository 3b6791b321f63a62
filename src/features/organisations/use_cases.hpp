#pragma once
#include "features/organisations/organisations.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the face.
namespace sx::organisations {

// By the organisation's members. Before the first one registers it there is none: not found,
// no_organisation_yet.
Result<Organisation> register_own(web::Call const&, OrganisationForm const&);
Result<Organisation> show_own(web::Call const&, web::Nothing const&);
Result<Organisation> edit_own(web::Call const&, OrganisationEdit const&);
Result<Organisation> submit_own(web::Call const&, web::Nothing const&);

// By staff.
Result<OrganisationPage> list(web::Call const&, ListOrganisations const&);
Result<Organisation> show(web::Call const&, OrganisationRef const&);
Result<Organisation> decide(web::Call const&, DecideOrganisation const&);
// Each is decided by itself: one that cannot be decided does not hold up the others.
Result<OrganisationOutcomes> decide_many(web::Call const&, DecideOrganisations const&);

}  // namespace sx::organisations
