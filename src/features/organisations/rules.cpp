#include "features/organisations/rules.hpp"

namespace sx::organisations {

Result<> check_remark(Decision decision, std::optional<Remark> const& remark) {
    if (decision != Decision::approve && !remark)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/remark", "remark_required"}}};
    return {};
}

bool needs_review(Organisation const& before, OrganisationChange const& after) {
    return after.renews || before.name != after.name || before.credit_code != after.credit_code ||
           before.legal_representative != after.legal_representative ||
           before.licence_id != after.licence_id || before.address != after.address ||
           before.introduction != after.introduction;
}

Result<> may_edit(
    Organisation const& organisation, std::optional<OrganisationChange> const& change,
    std::int64_t version) {
    // What staff are looking at does not change under their eyes.
    if (organisation.state == OrganisationState::submitted || (change && change->submitted))
        return refuse(ProblemKind::conflict, "organisation_in_review");
    if (organisation.state == OrganisationState::refused)
        return refuse(ProblemKind::conflict, organisation_life.refusal);
    if (organisation.version != version) return refuse(ProblemKind::conflict, "changed_meanwhile");
    return {};
}

Result<> check_complete(OrganisationFacts const& facts, LicenceScan const& scan, Licence licence) {
    constexpr std::size_t shortest_phone = 5;
    Problem problem{ProblemKind::invalid, "invalid_fields", {}};
    auto const need = [&](bool there, std::string pointer) {
        if (!there) problem.fields.push_back({std::move(pointer), "required"});
    };
    need(facts.credit_code.has_value(), "/credit_code");
    need(licence == Licence::not_needed || facts.legal_representative, "/legal_representative");
    need(facts.region_code.has_value(), "/region_code");
    need(facts.size.has_value(), "/size");
    need(facts.ownership.has_value(), "/ownership");
    need(!facts.address.empty(), "/address");
    need(licence == Licence::not_needed || scan.licence_id, "/licence_id");
    need(!facts.contact_name.empty(), "/contact_name");
    if (facts.contact_phone.size() < shortest_phone)
        problem.fields.push_back(
            {"/contact_phone", facts.contact_phone.empty() ? "required" : "too_short"});
    if (!problem.fields.empty()) return problem;
    return {};
}

void fill_in(OrganisationFacts& organisation, OrganisationForm const& form) {
    organisation.name = form.name;
    organisation.credit_code = form.credit_code;
    organisation.legal_representative = form.legal_representative;
    organisation.region_code = form.region_code;
    organisation.industry_code = form.industry_code;
    organisation.size = form.size;
    organisation.ownership = form.ownership;
    organisation.address = form.address.str();
    organisation.contact_name = form.contact_name.str();
    organisation.contact_phone = form.contact_phone.str();
    organisation.introduction = form.introduction.str();
}

Organisation changed(Organisation organisation, OrganisationChange const& change) {
    static_cast<OrganisationFacts&>(organisation) = change;
    static_cast<LicenceScan&>(organisation) = change;
    return organisation;
}

}  // namespace sx::organisations
