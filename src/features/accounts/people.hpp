#pragma once
#include "features/accounts/accounts.hpp"
#include "features/accounts/records.hpp"
#include "features/accounts/rules.hpp"

// People as this feature's own use cases handle them.
namespace sx::accounts {

Result<AccountId> create_with(
    store::Transaction&, World&, NewAccount const&, access::Caller hat, access::Standing);

// Whom a typed name means: who has proved that phone or mailbox first, then who chose it as a name.
std::vector<AccountRow> people_named(store::Transaction&, std::string_view typed);

// Who proved this phone or mailbox.
std::optional<AccountRow> owner_of(store::Transaction&, Address const&);
// Refuses with contact_taken at `pointer` when it is somebody else's.
Result<> set_contact(store::Transaction&, AccountRow&, Address const&, std::string_view pointer);

// Refuses with roles_kept_apart where the account has a role that the hat's may not go with.
Result<> check_apart(store::Transaction&, access::Caller const& hat);

// The caller's own row. Refuses with account_not_found.
Result<AccountRow> own_row(store::Transaction&, AccountId const&);
// Whether the one at the keyboard knows the account's password; a wrong one counts as a guess and
// is refused with password_wrong at `pointer`.
Result<> check_own(Desk&, web::OutsideCall const&, TypedPassword const&, std::string_view pointer);

Problem wrong_field(std::string_view pointer, std::string_view code);

}  // namespace sx::accounts
