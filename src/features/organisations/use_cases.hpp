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

Result<OrganisationMarks> list_own_marks(web::Call const&, web::Nothing const&);
Result<OrganisationMark> claim_mark(web::Call const&, ClaimMark const&);
Result<OrganisationMark> withdraw_mark(web::Call const&, MarkRef const&);

// By staff.
Result<OrganisationPage> list(web::Call const&, ListOrganisations const&);

}  // namespace sx::organisations
