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
    bool owner = false;              // keeps the members of the organisation
    std::optional<Instant> worn_at;  // when it was last put on
};
BOOST_DESCRIBE_STRUCT(Grant, (), (id, account_id, role, organisation_id, owner, worn_at))

// What somebody may do in an organisation.
enum class Standing { member, owner };

Caller caller_in(Grant const&);
void grant(store::Transaction&, World&, Caller const& hat, Standing = Standing::member);
std::vector<Grant> grants_of(store::Transaction&, AccountId const&);  // oldest first
std::vector<Grant> members_of(store::Transaction&, OrganisationId const&);
std::vector<Grant> grants_of_role(store::Transaction&, Role);  // oldest first
// Of the hat that the caller wears, unless it has been taken away.
std::optional<Grant> grant_of(store::Transaction&, Caller const&);
// The hat worn last, else the oldest.
std::optional<Grant> usual_grant(std::vector<Grant> const&);

void put_on(store::Transaction&, Grant, Instant now);  // it is worn at the next sign-in, too
// Also in the sessions that wear it now. A member of staff who becomes another keeps the hat.
void set_standing(store::Transaction&, Grant, Standing);
void set_role(store::Transaction&, Grant, Role);
void withdraw(store::Transaction&, Grant const&);  // ends the sessions that wear it

// Gives an employer's bare hat its organisation, also in the sessions that wear it now.
void join_organisation(
    store::Transaction&, AccountId const&, OrganisationId const&, Standing = Standing::member);

}  // namespace sx::access
