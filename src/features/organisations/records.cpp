#include "features/organisations/records.hpp"
#include <utility>
#include "features/organisations/sealing.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/store/conditions.hpp"

namespace sx::organisations::records {
namespace {

// Text for `like … escape '!'` that finds `part` as it is, anywhere, in lower case.
std::string anywhere(std::string_view part) {
    std::string pattern = "%";
    for (char const c : part) {
        if (c == '%' || c == '_' || c == '!') pattern += '!';
        pattern += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return pattern.append("%");
}

// A "from … where …" whose conditions are put together at run time.
class EmployerSelection {
public:
    explicit EmployerSelection(EmployerFilter const& filter) {
        if (!filter.name_part.empty())
            sql_.append(" and lower(name) like ")
                .append(parameter(anywhere(filter.name_part)))
                .append(" escape '!'");
        if (filter.regions) {
            auto const first = parameter(filter.regions->first);
            auto const last = parameter(filter.regions->last);
            sql_.append(" and region_code between ").append(first).append(" and ").append(last);
        }
    }
    std::string parameter(store::Value value) {
        bound_.push_back(std::move(value));
        return std::string("$").append(std::to_string(bound_.size()));
    }
    void append(std::string_view sql) { sql_.append(sql); }

    std::string const& sql() const { return sql_; }
    std::span<store::Value const> bound() const { return bound_; }

private:
    std::string sql_ =
        "from organisations where state = 'approved' and kind = 'employer' and barred = 0";
    std::vector<store::Value> bound_;
};

// Whom to call there, and who stands for it. Everything else that it says of itself is for
// everybody, once approved.
struct Contact {
    std::string name, phone;
    std::optional<LegalRepresentative> legal_representative;
};
BOOST_DESCRIBE_STRUCT(Contact, (), (name, phone, legal_representative))

// As it stands: without the contact, which is sealed with the organisation's own key.
struct StoredOrganisation : Organisation {
    std::optional<privacy::Sealed> sealed_contact;
};
BOOST_DESCRIBE_STRUCT(StoredOrganisation, (Organisation), (sealed_contact))

struct StoredChange : OrganisationChange {
    std::optional<privacy::Sealed> sealed_contact;
};
BOOST_DESCRIBE_STRUCT(StoredChange, (OrganisationChange), (sealed_contact))

privacy::Place place_of(StoredOrganisation const& row) {
    return {"organisations", row.id.text, "sealed_contact"};
}
privacy::Place place_of(StoredChange const& row) {
    return {"organisation_changes", row.id.text, "sealed_contact"};
}

template <class Stored, class Row> Stored sealed(store::Transaction& tx, Row const& row) {
    Stored stored{row, {}};
    if (row.contact_name.empty() && row.contact_phone.empty() && !row.legal_representative)
        return stored;
    Contact const contact{
        std::exchange(stored.contact_name, {}), std::exchange(stored.contact_phone, {}),
        std::exchange(stored.legal_representative, std::nullopt)};
    stored.sealed_contact = privacy::seal_part(tx, row.id.text, place_of(stored), contact);
    return stored;
}

template <class Stored> Stored opened(store::Transaction& tx, Stored stored) {
    if (!stored.sealed_contact) return stored;
    auto const& organisation = stored.id.text;
    auto contact =
        privacy::open_part<Contact>(tx, organisation, place_of(stored), *stored.sealed_contact);
    if (!contact) return stored;
    stored.contact_name = std::move(contact->name);
    stored.contact_phone = std::move(contact->phone);
    if (contact->legal_representative)
        stored.legal_representative = std::move(contact->legal_representative);
    return stored;
}

std::vector<Organisation> opened(
    store::Transaction& tx, std::vector<StoredOrganisation> const& stored) {
    std::vector<std::string> whose;
    for (auto const& one : stored)
        if (one.sealed_contact) whose.push_back(one.id.text);
    if (!whose.empty()) privacy::fetch_keys(tx, whose);
    std::vector<Organisation> rows;
    for (auto const& one : stored) rows.push_back(opened(tx, one));
    return rows;
}

constexpr std::string_view in_clear =
    "where contact_name <> '' or contact_phone <> '' or legal_representative is not null "
    "order by id limit $1";

}  // namespace

std::optional<Organisation> find(store::Transaction& tx, OrganisationId const& id) {
    auto stored = tx.one<StoredOrganisation>("from organisations where id = $1", id);
    if (!stored) return std::nullopt;
    return opened(tx, *std::move(stored));
}

void insert(store::Transaction& tx, Organisation const& organisation) {
    tx.insert("organisations", sealed<StoredOrganisation>(tx, organisation));
}

void update(store::Transaction& tx, Organisation const& organisation) {
    tx.update("organisations", sealed<StoredOrganisation>(tx, organisation));
}

std::vector<OrganisationName> names(
    store::Transaction& tx, std::vector<OrganisationId> const& ids) {
    if (ids.empty()) return {};
    store::Conditions where("from organisations where ");
    where.add_among("id", ids);
    return tx.all_bound<OrganisationName>(where.text(), where.bound());
}

std::optional<OrganisationChange> find_change(store::Transaction& tx, OrganisationId const& id) {
    auto stored = tx.one<StoredChange>("from organisation_changes where id = $1", id);
    if (!stored) return std::nullopt;
    return opened(tx, *std::move(stored));
}

void save(store::Transaction& tx, OrganisationChange const& change) {
    auto const stored = sealed<StoredChange>(tx, change);
    if (tx.count("from organisation_changes where id = $1", change.id) > 0)
        tx.update("organisation_changes", stored);
    else tx.insert("organisation_changes", stored);
}

void remove_change(store::Transaction& tx, OrganisationId const& id) {
    tx.run("delete from organisation_changes where id = $1", id);
}

std::optional<OrganisationName> find_registered(
    store::Transaction& tx, codes::CreditCode const& code) {
    return tx.one<OrganisationName>(
        "from organisations where credit_code = $1 and source = 'registered' and "
        "state not in ('draft', 'refused')",
        code);
}

std::optional<OrganisationId> find_university(
    store::Transaction& tx, codes::UniversityCode const& code) {
    auto found = tx.one<OrganisationName>("from organisations where university_code = $1", code);
    if (!found) return std::nullopt;
    return std::move(found->id);
}

void set_university(
    store::Transaction& tx, OrganisationId const& id, codes::UniversityCode const& code) {
    tx.run("update organisations set university_code = $2 where id = $1", id, code);
}

std::vector<Organisation> queue(
    store::Transaction& tx, OrganisationState state, std::optional<web::Place> const& after,
    std::int64_t most) {
    if (!after)
        return opened(
            tx, tx.all<StoredOrganisation>(
                    "from organisations where state = $1 and submitted_at is not null "
                    "order by submitted_at, id limit $2",
                    state, most));
    return opened(
        tx, tx.all<StoredOrganisation>(
                "from organisations where state = $1 and (submitted_at, id) > ($2, $3) "
                "order by submitted_at, id limit $4",
                state, after->value, after->id, most));
}

std::int64_t count_introduced(store::Transaction& tx) {
    return tx.count(
        "from organisations where kind = 'employer' and state <> 'draft' and introduction <> ''");
}

std::vector<Organisation> introduced_after(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return tx.all<Organisation>(
        "from organisations where kind = 'employer' and state <> 'draft' and introduction <> '' "
        "and id > $1 order by id limit $2",
        after, most);
}

std::int64_t count(store::Transaction& tx, OrganisationState state) {
    return tx.count("from organisations where state = $1 and submitted_at is not null", state);
}

std::optional<EmployerFacts> find_employer(store::Transaction& tx, OrganisationId const& id) {
    return tx.one<EmployerFacts>(
        "from organisations where id = $1 and state = 'approved' and kind = 'employer' "
        "and barred = 0",
        id);
}

std::vector<EmployerFacts> employer_facts(
    store::Transaction& tx, std::vector<OrganisationId> const& ids) {
    if (ids.empty()) return {};
    store::Conditions where(
        "from organisations where state = 'approved' and kind = 'employer' and barred = 0 and ");
    where.add_among("id", ids);
    return tx.all_bound<EmployerFacts>(where.text(), where.bound());
}

std::vector<EmployerFacts> employers(
    store::Transaction& tx, EmployerFilter const& filter, std::optional<std::string> const& before,
    std::int64_t most) {
    EmployerSelection selection(filter);
    if (before) {
        auto const id = selection.parameter(std::string_view(*before));
        selection.append(std::string(" and id < ").append(id));
    }
    auto const limit = selection.parameter(most);
    selection.append(std::string(" order by id desc limit ").append(limit));
    return tx.all_bound<EmployerFacts>(selection.sql(), selection.bound());
}

std::int64_t count_employers(store::Transaction& tx, EmployerFilter const& filter) {
    EmployerSelection const selection(filter);
    return tx.count_bound(selection.sql(), selection.bound());
}

QueueLength in_review(store::Transaction& tx) {
    return *tx.one<QueueLength>(
        "from (select count(*) as waiting, min(submitted_at) as oldest_at from organisations "
        "where state = 'submitted' or id in "
        "(select id from organisation_changes where submitted = 1)) as counted");
}

}  // namespace sx::organisations::records

namespace sx::organisations {

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const organisations = tx.all<records::StoredOrganisation>(
        std::string("from organisations ").append(records::in_clear), most);
    for (auto const& one : organisations) records::update(tx, records::opened(tx, one));
    auto const changes = tx.all<records::StoredChange>(
        std::string("from organisation_changes ").append(records::in_clear), most);
    for (auto const& one : changes) records::save(tx, records::opened(tx, one));
    return static_cast<std::int64_t>(organisations.size() + changes.size()) +
           seal_clear_blacklist(tx, most);
}

}  // namespace sx::organisations
