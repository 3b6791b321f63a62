#include "features/accounts/accounts.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

constexpr std::size_t most_members = 50;

bool is_free_employer(store::Transaction& tx, AccountId const& account) {
    for (auto const& grant : access::grants_of(tx, account))
        if (grant.role == access::Role::employer && !grant.organisation_id) return true;
    return false;
}

}  // namespace

Result<OrganisationMembers> list_members(web::Call const& call, web::Nothing const&) {
    auto const organisation = TRY(organisations::find(call.tx, call.caller.organisation));
    OrganisationMembers members;
    for (auto const& grant : access::members_of(call.tx, organisation.id)) {
        auto const account = TRY(find(call.tx, grant.account_id));
        members.items.push_back({account.id, account.display_name});
    }
    return members;
}

Result<OrganisationMember> add_member(web::Call const& call, AddMember const& form) {
    auto const organisation = TRY(organisations::find(call.tx, call.caller.organisation));
    if (access::members_of(call.tx, organisation.id).size() >= most_members)
        return refuse(ProblemKind::conflict, "too_many_members");
    auto const account = find_by_sign_in_name(call.tx, form.sign_in_name);
    if (!account || !is_free_employer(call.tx, account->id))
        return Problem{
            ProblemKind::invalid, "invalid_fields", {{"/sign_in_name", "not_a_free_employer"}}};
    access::join_organisation(call.tx, account->id, organisation.id);
    call.tx.announce(
        events::event(MemberAdded{organisation.id, call.caller.account}, account->id, call.world));
    return OrganisationMember{account->id, account->display_name};
}

}  // namespace sx::accounts
