#pragma once
#include "features/organisations/absence.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/own_messages.hpp"
#include "features/organisations/renewal.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint; what everybody may do stands in the face.
namespace sx::organisations {

// By the organisation's members. Before the first one registers it there is none: not found,
// no_organisation_yet.
Result<MyOrganisation> register_own(web::Call const&, OrganisationForm const&);
Result<MyOrganisation> show_own(web::Call const&, web::Nothing const&);
// Of an approved one this is a change that nobody else sees until it is handed in.
Result<MyOrganisation> edit_own(web::Call const&, OrganisationEdit const&);
// Also refuses with wording_refused, unless it says why words may stand which a rule forbids.
Result<MyOrganisation> submit_own(web::Call const&, SubmitOrganisation const&);
// Says that the registration still holds, with the change of it that is not handed in yet, if there
// is one; staff decide on it. Refuses like submit_own.
Result<MyOrganisation> renew_own(web::Call const&, SubmitOrganisation const&);
// Says that it still recruits: what was hidden because nobody signed in comes back.
Result<MyOrganisation> confirm_presence(web::Call const&, web::Nothing const&);
Result<web::Nothing> discard_change(web::Call const&, web::Nothing const&);
Result<CreditCodeFacts> check_credit_code(web::Call const&, CheckCreditCode const&);
Result<web::Download> download_own_licence(web::Call const&, OwnLicenceRef const&);

Result<OrganisationMarks> list_own_marks(web::Call const&, web::Nothing const&);
Result<OrganisationMark> claim_mark(web::Call const&, ClaimMark const&);
Result<OrganisationMark> withdraw_mark(web::Call const&, MarkRef const&);

Result<OrganisationPictures> list_own_pictures(web::Call const&, web::Nothing const&);
Result<OrganisationPicture> add_picture(web::Call const&, AddPicture const&);
Result<OrganisationPicture> reword_picture(web::Call const&, RewordPicture const&);
Result<web::Nothing> remove_picture(web::Call const&, PictureRef const&);
Result<OrganisationPictures> order_pictures(web::Call const&, OrderPictures const&);
Result<web::Download> download_own_picture(web::Call const&, PictureRef const&);

// By everybody.
Result<web::Download> download_picture(web::Call const&, PublicPictureRef const&);

// By staff.
Result<web::Download> download_reviewed_picture(web::Call const&, PictureRef const&);
Result<web::Download> download_licence(web::Call const&, LicenceRef const&);
Result<OrganisationPage> list(web::Call const&, ListOrganisations const&);
Result<AbsentEmployerPage> list_absent(web::Call const&, ListAbsent const&);
// Refuses with employer_not_absent.
Result<web::Nothing> bring_back(web::Call const&, OrganisationRef const&);

// By administrators.
Result<OrganisationSettings> show_settings(web::Call const&, web::Nothing const&);
Result<OrganisationSettings> change_settings(web::Call const&, OrganisationSettings const&);

}  // namespace sx::organisations
