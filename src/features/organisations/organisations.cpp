#include "features/organisations/handing_in.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/records.hpp"
#include "features/organisations/rules.hpp"
#include "features/organisations/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"

namespace sx::organisations {
namespace {

Result<> free_for(
    store::Transaction& tx, codes::CreditCode const& code, OrganisationId const& organisation) {
    if (records::is_taken(tx, code, organisation))
        return refuse(ProblemKind::conflict, "credit_code_taken");
    return {};
}

void add(store::Transaction& tx, World& world, Organisation const& organisation) {
    records::insert(tx, organisation);
    tx.announce(events::event(
        OrganisationRegistered{organisation.kind, organisation.source}, organisation.id, world));
}

// One that staff made needs no review.
Organisation made_by_staff(World& world, OrganisationKind kind, OrganisationTitle const& name) {
    Organisation organisation;
    organisation.id = {world.fresh_id()};
    organisation.kind = kind;
    organisation.name = name;
    organisation.state = OrganisationState::approved;
    organisation.created_at = world.now();
    organisation.submitted_at = organisation.decided_at = organisation.created_at;
    return organisation;
}

void submit(web::Call const& call, Organisation& organisation) {
    organisation.submitted_at = call.world.now();
    call.tx.announce(events::event(
        OrganisationSubmitted{organisation.version, call.caller.account}, organisation.id,
        call.world));
    hand_in(call, organisation);
}

}  // namespace

Result<Organisation> find(store::Transaction& tx, OrganisationId const& id) {
    if (id.text.empty()) return refuse(ProblemKind::not_found, "no_organisation_yet");
    auto organisation = records::find(tx, id);
    if (!organisation) return refuse(ProblemKind::not_found, "organisation_not_found");
    return *std::move(organisation);
}

Result<Organisation> find_approved(store::Transaction& tx, OrganisationId const& id) {
    auto organisation = TRY(find(tx, id));
    if (organisation.state != OrganisationState::approved)
        return refuse(ProblemKind::conflict, "organisation_not_approved");
    return organisation;
}

std::vector<OrganisationName> names(
    store::Transaction& tx, std::vector<OrganisationId> const& ids) {
    return records::names(tx, ids);
}

Organisation create_imported(
    store::Transaction& tx, World& world, ImportedOrganisation const& from) {
    auto organisation = made_by_staff(world, OrganisationKind::employer, from.name);
    organisation.source = OrganisationSource::imported;
    organisation.region_code = from.region_code;
    organisation.industry_code = from.industry_code;
    organisation.size = from.size;
    organisation.ownership = from.ownership;
    organisation.address = from.address;
    organisation.introduction = from.introduction;
    add(tx, world, organisation);
    return organisation;
}

Organisation create_bureau(store::Transaction& tx, World& world, OrganisationTitle const& name) {
    auto const organisation = made_by_staff(world, OrganisationKind::bureau, name);
    add(tx, world, organisation);
    return organisation;
}

Result<Organisation> register_own(web::Call const& call, OrganisationForm const& form) {
    if (!call.caller.organisation.text.empty())
        return refuse(ProblemKind::conflict, "organisation_registered_already");
    Organisation organisation;
    organisation.id = {call.world.fresh_id()};
    organisation.created_at = call.world.now();
    TRY(free_for(call.tx, form.credit_code, organisation.id));
    fill_in(organisation, form);
    add(call.tx, call.world, organisation);
    access::join_organisation(
        call.tx, call.caller.account, organisation.id, access::Standing::owner);
    return organisation;
}

Result<Organisation> show_own(web::Call const& call, web::Nothing const&) {
    return find(call.tx, call.caller.organisation);
}

Result<Organisation> edit_own(web::Call const& call, OrganisationEdit const& edit) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    auto const state = TRY(state_after(edit, organisation, call.caller.role));
    TRY(free_for(call.tx, edit.credit_code, organisation.id));
    fill_in(organisation, edit);
    ++organisation.version;
    call.tx.announce(events::event(
        OrganisationChanged{organisation.version, call.caller.account}, organisation.id,
        call.world));
    if (state != organisation.state) submit(call, organisation);
    organisation.state = state;
    records::update(call.tx, organisation);
    return organisation;
}

Result<Organisation> submit_own(web::Call const& call, web::Nothing const&) {
    auto organisation = TRY(find(call.tx, call.caller.organisation));
    organisation.state =
        TRY(organisation_life.next(organisation.state, OrganisationStep::submit, call.caller.role));
    ++organisation.version;
    submit(call, organisation);
    records::update(call.tx, organisation);
    return organisation;
}

}  // namespace sx::organisations
