#include "features/organisations/standing.hpp"

namespace sx::organisations {
namespace {

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
    tx.insert("blacklist", entry);
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
                      "from blacklist b where legal_representative = $1 and not exists "
                      "(select 1 from blacklist_namesakes n where n.entry_id = b.id "
                      "and n.credit_code = $2)",
                      *person, code) > 0)
        return refuse(ProblemKind::conflict, "legal_representative_blacklisted");
    return {};
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
