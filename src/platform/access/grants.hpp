#pragma once
#include <vector>
#include "platform/access/caller.hpp"
#include "platform/base/world.hpp"
#include "platform/store/transaction.hpp"

namespace sx::access {

// One hat of a person: a role, for an employer in one organisation.
struct Grant {
    Id<Grant> id;
    AccountId account_id;
    Role role{};
    std::optional<OrganisationId> organisation_id;
};
BOOST_DESCRIBE_STRUCT(Grant, (), (id, account_id, role, organisation_id))

void grant(store::Transaction&, World&, Caller const& hat);
std::vector<Grant> grants_of(store::Transaction&, AccountId const&);  // oldest first
std::vector<Grant> members_of(store::Transaction&, OrganisationId const&);

// Gives an employer's bare hat its organisation, also in the sessions that wear it now.
void join_organisation(store::Transaction&, AccountId const&, OrganisationId const&);

}  // namespace sx::access
