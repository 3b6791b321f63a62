#include "features/organisations/handing_in.hpp"
#include "features/organisations/mark_records.hpp"
#include "features/organisations/organisations.hpp"
#include "features/organisations/records.hpp"
#include "platform/events/events.hpp"

namespace sx::organisations {
namespace {

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

}  // namespace

void add(store::Transaction& tx, World& world, Organisation const& organisation) {
    records::insert(tx, organisation);
    tx.announce(events::event(
        OrganisationRegistered{organisation.kind, organisation.source}, organisation.id, world));
}

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
    if (is_listed(tx, id)) return refuse(ProblemKind::conflict, "organisation_blacklisted");
    return organisation;
}

std::vector<MarkKind> confirmed_marks(store::Transaction& tx, OrganisationId const& id) {
    return records::confirmed_marks(tx, id);
}

std::vector<OrganisationName> names(
    store::Transaction& tx, std::vector<OrganisationId> const& ids) {
    return records::names(tx, ids);
}

std::optional<OrganisationId> registered_with(
    store::Transaction& tx, codes::CreditCode const& code) {
    auto const holder = records::find_registered(tx, code);
    if (!holder) return std::nullopt;
    return holder->id;
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

Organisation university_with(
    store::Transaction& tx, World& world, codes::UniversityCode const& code) {
    if (auto const known = records::find_university(tx, code)) return *records::find(tx, *known);
    auto const name = codes::universities().name_of(code.str());
    auto organisation = made_by_staff(
        world, OrganisationKind::university, OrganisationTitle::stored(std::string(name)));
    add(tx, world, organisation);
    records::set_university(tx, organisation.id, code);
    return organisation;
}

std::optional<OrganisationId> find_university(
    store::Transaction& tx, codes::UniversityCode const& code) {
    return records::find_university(tx, code);
}

screening::Writings writings() {
    return {
        screening::WritingKind::organisation, &records::count_introduced,
        [](store::Transaction& tx, std::string const& after, std::int64_t most) {
            std::vector<screening::Writing> all;
            for (auto const& one : records::introduced_after(tx, after, most))
                all.push_back({one.id.text, one.name.str(), {{"/introduction", one.introduction}}});
            return all;
        }};
}

screening::Wording wording_of(
    store::Transaction& tx, OrganisationFacts const& facts, Language language) {
    std::vector<screening::FormText> const texts{{"/introduction", facts.introduction}};
    return screening::wording_of(tx, texts, language);
}

Organisation create_bureau(store::Transaction& tx, World& world, OrganisationTitle const& name) {
    auto const organisation = made_by_staff(world, OrganisationKind::bureau, name);
    add(tx, world, organisation);
    return organisation;
}

}  // namespace sx::organisations
