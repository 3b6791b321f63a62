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
enum class Warning { password, contact };
void warn(store::Transaction&, web::OutsideCall const&, AccountRow const&, Warning);

}  // namespace sx::accounts
