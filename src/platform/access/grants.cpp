#include "platform/access/grants.hpp"
#include <algorithm>

namespace sx::access {
namespace {

// How to call the sessions that wear a hat; $1 to $3 are its role, account and organisation.
constexpr std::string_view worn =
    " where role = $1 and account_id = $2 and coalesce(organisation_id, '') = $3";

}  // namespace

Caller caller_in(Grant const& grant) {
    return {grant.role, grant.account_id, grant.organisation_id.value_or(OrganisationId())};
}

void grant(store::Transaction& tx, World& world, Caller const& hat, Standing standing) {
    std::optional<OrganisationId> organisation;
    if (!hat.organisation.text.empty()) organisation = hat.organisation;
    tx.insert(
        "grants", Grant{
                      world.fresh<Grant>(),
                      hat.account,
                      hat.role,
                      organisation,
                      standing == Standing::owner,
                      {}});
}

std::vector<Grant> grants_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<Grant>("from grants where account_id = $1 order by id", account);
}

std::vector<Grant> members_of(store::Transaction& tx, OrganisationId const& organisation) {
    return tx.all<Grant>("from grants where organisation_id = $1 order by id", organisation);
}

std::vector<Grant> grants_of_role(store::Transaction& tx, Role role) {
    return tx.all<Grant>("from grants where role = $1 order by id", role);
}

std::optional<Grant> grant_of(store::Transaction& tx, Caller const& caller) {
    auto const found = tx.all<Grant>(
        std::string("from grants").append(worn).append(" order by id limit 1"), caller.role,
        caller.account, caller.organisation);
    return found.empty() ? std::nullopt : std::optional(found.front());
}

std::optional<Grant> usual_grant(std::vector<Grant> const& grants) {
    auto const usual = std::ranges::max_element(grants, {}, &Grant::worn_at);
    return usual == grants.end() ? std::nullopt : std::optional(*usual);
}

void put_on(store::Transaction& tx, Grant grant, Instant now) {
    grant.worn_at = now;
    tx.update("grants", grant);
}

void set_standing(store::Transaction& tx, Grant grant, Standing standing) {
    grant.owner = standing == Standing::owner;
    tx.update("grants", grant);
}

void set_role(store::Transaction& tx, Grant grant, Role role) {
    auto const before = caller_in(grant);
    tx.run(
        std::string("update sessions set role = $4").append(worn), before.role, before.account,
        before.organisation, role);
    grant.role = role;
    tx.update("grants", grant);
}

void withdraw(store::Transaction& tx, Grant const& grant) {
    auto const hat = caller_in(grant);
    tx.run("delete from grants where id = $1", grant.id);
    tx.run(
        std::string("delete from sessions").append(worn), hat.role, hat.account, hat.organisation);
}

void join_organisation(
    store::Transaction& tx, AccountId const& account, OrganisationId const& organisation,
    Standing standing) {
    tx.run(
        "update grants set organisation_id = $2, owner = $4 where account_id = $1 and role = $3 "
        "and organisation_id is null",
        account, organisation, Role::employer, standing == Standing::owner);
    tx.run(
        "update sessions set organisation_id = $2 where account_id = $1 and role = $3 and "
        "organisation_id is null",
        account, organisation, Role::employer);
}

}  // namespace sx::access
