#include "features/accounts/members.hpp"
#include "features/accounts/accounts.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/rules.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

using access::Role;

bool keeps_members(MemberRole role) {
    return role == MemberRole::owner || role == MemberRole::organiser;
}

Result<access::Grant> find_member(
    std::vector<access::Grant> const& members, AccountId const& account) {
    for (auto const& grant : members)
        if (grant.account_id == account) return grant;
    return refuse(ProblemKind::not_found, "member_not_found");
}

// Somebody must be left who keeps the members.
Result<> not_the_last(std::vector<access::Grant> const& members, access::Grant const& leaving) {
    for (auto const& grant : members)
        if (grant.account_id != leaving.account_id && keeps_members(member_role_of(grant)))
            return {};
    if (!keeps_members(member_role_of(leaving))) return {};
    return refuse(ProblemKind::conflict, "last_owner");
}

void change_role(web::Call const& call, access::Grant const& grant, MemberRole role) {
    auto const by = call.caller.account;
    if (role_of(role) == Role::employer) {
        access::set_standing(call.tx, grant, standing_of(role));
        call.tx.announce(events::event(
            MemberRoleChanged{*grant.organisation_id, role, by}, grant.account_id, call.world));
        return;
    }
    call.tx.announce(
        events::event(StaffRoleWithdrawn{grant.role, by}, grant.account_id, call.world));
    if (access::grant_of(call.tx, {role_of(role), grant.account_id, {}}))
        return access::withdraw(call.tx, grant);  // the other hat is there already
    access::set_role(call.tx, grant, role_of(role));
    call.tx.announce(
        events::event(StaffRoleGiven{role_of(role), by}, grant.account_id, call.world));
}

// Whoever is organiser and reviewer leaves as both.
void leave_staff(web::Call const& call, AccountId const& account) {
    for (auto const& grant : access::grants_of(call.tx, account)) {
        if (grant.role != Role::organiser && grant.role != Role::reviewer) continue;
        access::withdraw(call.tx, grant);
        call.tx.announce(events::event(
            StaffRoleWithdrawn{grant.role, call.caller.account}, account, call.world));
    }
}

// A recruiter without an organisation may still register one or accept another invitation.
void keep_a_bare_hat(web::Call const& call, AccountId const& account) {
    if (access::grants_of(call.tx, account).empty())
        access::grant(call.tx, call.world, {Role::employer, account, {}});
}

}  // namespace

Result<std::vector<access::Grant>> members_around(
    store::Transaction& tx, access::Caller const& caller) {
    if (caller.role == Role::employer) {
        TRY(organisations::find(tx, caller.organisation));
        return access::members_of(tx, caller.organisation);
    }
    auto staff = access::grants_of_role(tx, Role::organiser);
    for (auto& reviewer : access::grants_of_role(tx, Role::reviewer)) {
        auto const known = find_member(staff, reviewer.account_id);
        if (!known) staff.push_back(std::move(reviewer));
    }
    return staff;
}

access::OrganisationId organisation_of(access::Caller const& caller) {
    return caller.role == Role::employer ? caller.organisation : access::OrganisationId();
}

void put_on_new(
    store::Transaction& tx, World& world, access::Caller const& hat, access::Standing standing) {
    bool const bare =
        !hat.organisation.text.empty() && access::grant_of(tx, {Role::employer, hat.account, {}});
    if (bare) access::join_organisation(tx, hat.account, hat.organisation, standing);
    else access::grant(tx, world, hat, standing);
}

Result<> may_keep_members(store::Transaction& tx, access::Caller const& caller) {
    auto const own = access::grant_of(tx, caller);
    if (own && keeps_members(member_role_of(*own))) return {};
    return refuse(ProblemKind::forbidden, "owners_only");
}

Result<OrganisationMembers> list_members(web::Call const& call, web::Nothing const&) {
    auto const grants = TRY(members_around(call.tx, call.caller));
    OrganisationMembers shown;
    shown.may_keep = static_cast<bool>(may_keep_members(call.tx, call.caller));
    for (auto const& grant : grants) {
        auto const account = TRY(find(call.tx, grant.account_id));
        shown.items.push_back(
            {account.id, account.display_name, member_role_of(grant),
             account.id == call.caller.account});
    }
    return shown;
}

Result<OrganisationMembers> change_member(web::Call const& call, ChangeMember const& form) {
    auto const grants = TRY(members_around(call.tx, call.caller));
    TRY(may_keep_members(call.tx, call.caller));
    auto const grant = TRY(find_member(grants, form.account_id));
    if (!is_among(form.role, call.caller.role))
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/role", "unknown_value"}}};
    if (member_role_of(grant) == form.role) return list_members(call, {});
    if (!keeps_members(form.role)) TRY(not_the_last(grants, grant));
    change_role(call, grant, form.role);
    if (!keeps_members(form.role))
        records::withdraw_invitations(call.tx, organisation_of(call.caller), grant.account_id);
    return list_members(call, {});
}

Result<OrganisationMembers> remove_member(web::Call const& call, MemberRef const& member) {
    auto const grants = TRY(members_around(call.tx, call.caller));
    if (member.account_id != call.caller.account) TRY(may_keep_members(call.tx, call.caller));
    auto const grant = TRY(find_member(grants, member.account_id));
    TRY(not_the_last(grants, grant));
    auto shown = TRY(list_members(call, {}));
    std::erase_if(shown.items, [&](auto const& one) { return one.account_id == grant.account_id; });
    records::withdraw_invitations(call.tx, organisation_of(call.caller), grant.account_id);
    if (is_staff(grant.role)) {
        leave_staff(call, grant.account_id);
        return shown;
    }
    access::withdraw(call.tx, grant);
    keep_a_bare_hat(call, grant.account_id);
    call.tx.announce(events::event(
        MemberRemoved{*grant.organisation_id, call.caller.account}, grant.account_id, call.world));
    return shown;
}

}  // namespace sx::accounts
