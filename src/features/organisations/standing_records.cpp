#include "features/organisations/sealing.hpp"
#include "features/organisations/standing.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::organisations {
namespace {

// The blacklist asks whether a name is the same, and nothing else: it keeps what only the index key
// can tell.
std::string index_of(LegalRepresentative const& person) {
    return privacy::blinded("legal_representative", person.str());
}

struct StoredEntry {
    Id<BlacklistEntry> id;
    OrganisationId organisation_id;
    std::optional<codes::CreditCode> credit_code;
    std::optional<std::string> representative_index;
    std::optional<Instant> ends_at;
};
BOOST_DESCRIBE_STRUCT(
    StoredEntry, (), (id, organisation_id, credit_code, representative_index, ends_at))

void set_barred(store::Transaction& tx, OrganisationId const& id) {
    tx.run(
        "update organisations set barred = "
        "case when exists (select 1 from blacklist where organisation_id = $1) "
        "or exists (select 1 from publishing_stops where organisation_id = $1 "
        "and cause = 'absent') then 1 else 0 end where id = $1",
        id);
}

}  // namespace

void blacklist(store::Transaction& tx, BlacklistEntry const& entry) {
    StoredEntry stored{entry.id, entry.organisation_id, entry.credit_code, {}, entry.ends_at};
    if (auto const& person = entry.legal_representative)
        stored.representative_index = index_of(*person);
    tx.insert("blacklist", stored);
    set_barred(tx, entry.organisation_id);
}

void unlist(store::Transaction& tx, BlacklistEntry const& entry) {
    tx.run("delete from blacklist where id = $1", entry.id);
    tx.run("delete from blacklist_namesakes where entry_id = $1", entry.id);
    set_barred(tx, entry.organisation_id);
}

void clear_namesake(
    store::Transaction& tx, Id<BlacklistEntry> const& entry, codes::CreditCode const& code) {
    tx.run(
        "insert into blacklist_namesakes (entry_id, credit_code) values ($1, $2) "
        "on conflict do nothing",
        entry, code);
}

Result<> check_not_listed(
    store::Transaction& tx, std::optional<codes::CreditCode> const& code,
    std::optional<LegalRepresentative> const& person) {
    if (code && tx.count("from blacklist where credit_code = $1", *code) > 0)
        return refuse(ProblemKind::conflict, "credit_code_blacklisted");
    if (person && tx.count(
                      "from blacklist b where representative_index = $1 and not exists "
                      "(select 1 from blacklist_namesakes n where n.entry_id = b.id "
                      "and n.credit_code = $2)",
                      index_of(*person), code) > 0)
        return refuse(ProblemKind::conflict, "legal_representative_blacklisted");
    return {};
}

std::int64_t seal_clear_blacklist(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<BlacklistEntry>(
        "from blacklist where legal_representative is not null order by id limit $1", most);
    for (auto const& row : rows)
        tx.run(
            "update blacklist set legal_representative = null, representative_index = $2 "
            "where id = $1",
            row.id, index_of(*row.legal_representative));
    return static_cast<std::int64_t>(rows.size());
}

bool is_listed(store::Transaction& tx, OrganisationId const& id) {
    return tx.count("from blacklist where organisation_id = $1", id) > 0;
}

void stop_publishing(store::Transaction& tx, OrganisationId const& id, StopCause cause) {
    tx.run(
        "insert into publishing_stops (organisation_id, cause) values ($1, $2) "
        "on conflict do nothing",
        id, cause);
    if (cause == StopCause::absent) set_barred(tx, id);
}

void allow_publishing(store::Transaction& tx, OrganisationId const& id, StopCause cause) {
    tx.run("delete from publishing_stops where organisation_id = $1 and cause = $2", id, cause);
    if (cause == StopCause::absent) set_barred(tx, id);
}

bool is_stopped(store::Transaction& tx, OrganisationId const& id, StopCause cause) {
    return tx.count("from publishing_stops where organisation_id = $1 and cause = $2", id, cause) >
           0;
}

Result<> check_present(store::Transaction& tx, OrganisationId const& id) {
    if (is_stopped(tx, id, StopCause::absent))
        return refuse(ProblemKind::conflict, "employer_absent");
    return {};
}

Result<> may_publish(store::Transaction& tx, OrganisationId const& id) {
    if (is_listed(tx, id)) return refuse(ProblemKind::conflict, "organisation_blacklisted");
    if (is_stopped(tx, id, StopCause::sanction))
        return refuse(ProblemKind::conflict, "publishing_suspended");
    if (is_stopped(tx, id, StopCause::unverified))
        return refuse(ProblemKind::conflict, "verification_overdue");
    return check_present(tx, id);
}

}  // namespace sx::organisations
