#pragma once
#include "features/accounts/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::accounts {

// As it is kept and looked for: small letters.
std::string normalised(std::string_view sign_in_name);

// Not the sign-in name, not one of the worst, not made of three characters. Refuses with
// invalid_fields.
Result<> check_password(Password const&, SignInName const&);

bool is_staff(access::Role);

}  // namespace sx::accounts
