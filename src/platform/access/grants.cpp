#include "platform/access/grants.hpp"

namespace sx::access {

void grant(store::Transaction& tx, World& world, Caller const& hat) {
    std::optional<OrganisationId> organisation;
    if (!hat.organisation.text.empty()) organisation = hat.organisation;
    tx.insert("grants", Grant{world.fresh<Grant>(), hat.account, hat.role, organisation});
}

std::vector<Grant> grants_of(store::Transaction& tx, AccountId const& account) {
    return tx.all<Grant>("from grants where account_id = $1 order by id", account);
}

std::vector<Grant> members_of(store::Transaction& tx, OrganisationId const& organisation) {
    return tx.all<Grant>("from grants where organisation_id = $1 order by id", organisation);
}

void join_organisation(
    store::Transaction& tx, AccountId const& account, OrganisationId const& organisation) {
    for (auto const* update :
         {"update grants set organisation_id = $2 where account_id = $1 and role = $3 and "
          "organisation_id "
          "is null",
          "update sessions set organisation_id = $2 where account_id = $1 and role = $3 and "
          "organisation_id "
          "is null"})
        tx.run(update, account, organisation, Role::employer);
}

}  // namespace sx::access
