#include "features/organisations/rules.hpp"

namespace sx::organisations {

Result<> check_remark(Decision decision, std::optional<Remark> const& remark) {
    if (decision != Decision::approve && !remark)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
    return {};
}

bool changes_identity(Organisation const& organisation, OrganisationForm const& form) {
    return organisation.name != form.name || organisation.credit_code != form.credit_code;
}

Result<OrganisationState> state_after(
    OrganisationEdit const& edit, Organisation const& organisation, access::Role role) {
    auto const state = organisation.state;
    // What staff are looking at does not change under their eyes.
    if (state == OrganisationState::submitted)
        return refuse(ProblemKind::conflict, "organisation_in_review");
    if (state == OrganisationState::refused)
        return refuse(ProblemKind::conflict, organisation_life.refusal);
    if (organisation.version != edit.version)
        return refuse(ProblemKind::conflict, "changed_meanwhile");
    if (state == OrganisationState::approved && changes_identity(organisation, edit))
        return organisation_life.next(state, OrganisationStep::amend, role);
    return state;
}

void fill_in(Organisation& organisation, OrganisationForm const& form) {
    organisation.name = form.name;
    organisation.credit_code = form.credit_code;
    organisation.region_code = form.region_code;
    organisation.industry_code = form.industry_code;
    organisation.size = form.size;
    organisation.ownership = form.ownership;
    organisation.address = form.address.str();
    organisation.contact_name = form.contact_name.str();
    organisation.contact_phone = form.contact_phone.str();
    organisation.introduction = form.introduction.str();
}

}  // namespace sx::organisations
