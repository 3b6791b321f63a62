#include "features/accounts/entering.hpp"
#include "features/accounts/events.hpp"
#include "features/accounts/guessing.hpp"
#include "features/accounts/second_factor.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/events/events.hpp"

namespace sx::accounts {
namespace {

using access::Role;

Role role_of(StaffRole role) {
    switch (role) {
        case StaffRole::reviewer: return Role::reviewer;
        case StaffRole::organiser: return Role::organiser;
        case StaffRole::administrator: return Role::administrator;
        case StaffRole::security_administrator: return Role::security_administrator;
        case StaffRole::audit_administrator: return Role::audit_administrator;
        case StaffRole::university: return Role::university;
    }
    throw std::logic_error("no such role of staff");
}

AccountFile file_of(web::Call const& call, AccountRow const& row) {
    auto const now = call.world.now();
    call.shows(row.id);
    AccountFile file;
    file.account_id = row.id;
    file.sign_in_name = row.sign_in_name.str();
    file.display_name = row.display_name.str();
    if (row.phone) file.phone = masked(*row.phone);
    if (row.email) file.email = masked(*row.email);
    file.created_at = row.created_at;
    file.locked_until = locked_until(call.tx, row.id, now);
    file.sessions = static_cast<std::int64_t>(access::sessions_of(call.tx, row.id, now).size());
    file.hats = hats_of(call.tx, row.id);
    file.second_factors = factors_of(call.tx, row.id);
    return file;
}

Result<access::Grant> find_staff_grant(store::Transaction& tx, WithdrawStaffRole const& wanted) {
    for (auto const& grant : access::grants_of(tx, wanted.account_id))
        if (grant.id == wanted.grant_id && is_staff(grant.role)) return grant;
    return refuse(ProblemKind::not_found, "hat_not_found");
}

}  // namespace

Result<FoundAccounts> find_accounts(web::Call const& call, FindAccounts const& form) {
    FoundAccounts found;
    for (auto const& row : people_named(call.tx, form.name.str()))
        found.items.push_back(file_of(call, row));
    return found;
}

Result<AccountFile> unlock_account(web::Call const& call, AccountRef const& ref) {
    auto const row = TRY(own_row(call.tx, ref.account_id));
    if (unlock(call.tx, row.id))
        call.tx.announce(events::event(AccountUnlocked{call.caller.account}, row.id, call.world));
    return file_of(call, row);
}

Result<AccountFile> end_sessions(web::Call const& call, AccountRef const& ref) {
    auto const row = TRY(own_row(call.tx, ref.account_id));
    auto const ended = access::close_others(call.tx, row.id, {});
    records::forget_steps(call.tx, row.id);
    if (ended > 0)
        call.tx.announce(
            events::event(SessionsEnded{ended, call.caller.account}, row.id, call.world));
    return file_of(call, row);
}

// Whoever stands before a colleague of theirs gives them another start; nobody gives it to
// themselves, else a stolen session of an administrator would be enough.
Result<AccountFile> reset_second_factor(web::Call const& call, AccountRef const& ref) {
    auto const row = TRY(own_row(call.tx, ref.account_id));
    if (row.id == call.caller.account) return refuse(ProblemKind::conflict, "not_ones_own_factor");
    TRY(reset_factors(call.tx, {call.world, call.venue}, row, call.caller.account));
    return file_of(call, row);
}

Result<AccountFile> give_staff_role(web::Call const& call, GiveStaffRole const& form) {
    auto const row = TRY(own_row(call.tx, form.account_id));
    bool const of_university = form.role == StaffRole::university;
    if (of_university != form.university_code.has_value())
        return wrong_field("/university_code", of_university ? "required" : "not_with_this_role");
    access::Caller hat{role_of(form.role), row.id, {}};
    if (of_university)
        hat.organisation =
            organisations::university_with(call.tx, call.world, *form.university_code).id;
    if (row.id == call.caller.account) return refuse(ProblemKind::conflict, "own_role");
    if (access::grant_of(call.tx, hat)) return refuse(ProblemKind::conflict, "role_given_already");
    TRY(check_apart(call.tx, hat));
    access::grant(call.tx, call.world, hat);
    call.tx.announce(
        events::event(StaffRoleGiven{hat.role, call.caller.account}, row.id, call.world));
    return file_of(call, row);
}

Result<AccountFile> withdraw_staff_role(web::Call const& call, WithdrawStaffRole const& form) {
    auto const row = TRY(own_row(call.tx, form.account_id));
    auto const grant = TRY(find_staff_grant(call.tx, form));
    bool const last = access::grants_of_role(call.tx, grant.role).size() == 1;
    if (access::is_administrator(grant.role) && last)
        return refuse(ProblemKind::conflict, "last_administrator");
    access::withdraw(call.tx, grant);
    call.tx.announce(
        events::event(StaffRoleWithdrawn{grant.role, call.caller.account}, row.id, call.world));
    return file_of(call, row);
}

}  // namespace sx::accounts
