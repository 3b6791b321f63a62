#pragma once
#include "features/accounts/codes.hpp"

// What this feature writes to people.
namespace sx::accounts {

void post_code(
    store::Transaction&, web::OutsideCall const&, CodeLetter const&, std::string const& code);

// To somebody who is invited and may have no account yet.
struct InvitationLetter {
    Email to;
    std::string organisation_name, invited_by, link;
};
void post_invitation(store::Transaction&, web::OutsideCall const&, InvitationLetter const&);

// A word to the owner about a change that somebody else may have made.
enum class Warning {
    password,
    contact,
    factor_added,
    factor_removed,
    factor_reset,
    recovery_code_used,
    passkey_copied,
    identity_linked,
    identity_unlinked,
    closing
};
struct Sender {
    World& world;
    Venue const& venue;
};
void warn(store::Transaction&, Sender const&, AccountRow const&, Warning);
// The call of a use case of either kind.
void warn(store::Transaction& tx, auto const& call, AccountRow const& account, Warning warning) {
    warn(tx, Sender{call.world, call.venue}, account, warning);
}

}  // namespace sx::accounts
