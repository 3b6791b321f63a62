#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/letters.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/second_factor_records.hpp"

// What somebody shows besides the password, and who must.
namespace sx::accounts {

inline constexpr std::string_view step_cookie = "second_step";
inline constexpr std::chrono::minutes step_lasts{10};
inline constexpr int recovery_codes_made = 10;

std::vector<SecondFactor> factors_of(store::Transaction&, AccountId const&);
// What still has to be done by whoever has shown the password only; nothing: they are in.
std::optional<StepKind> step_due(
    Desk const&, store::Transaction&, access::Grant const&, Instant now);

// Whether any of the roles that somebody has asks for a second factor.
bool is_asked_of(Desk const&, store::Transaction&, AccountId const&, Instant now);

// Opens a second step; gives its token.
std::string open_step(store::Transaction&, World&, access::Grant const&, StepKind);
// That the browser has open. Refuses with second_step_over.
Result<SecondStep> own_step(store::Transaction&, web::OutsideCall const&);

TotpOffer offer_totp(store::Transaction&, web::OutsideCall const&, AccountRow const&);
// From the code that the app shows on. Gives fresh recovery codes to whoever had no factor.
// Refuses with second_code_wrong at /code, and totp_not_offered.
Result<std::vector<std::string>> confirm_offered(
    store::Transaction&, web::OutsideCall const&, AccountRow const&, Code const&);

// What follows once a factor is there or gone: those concerned hear of it. `first`: of the account.
struct NewFactor {
    SecondFactor factor{};
    bool first = false;
};
// Gives fresh recovery codes for the first one. Ends the sessions elsewhere, which have shown none.
std::vector<std::string> added(
    store::Transaction&, web::OutsideCall const&, AccountRow const&, NewFactor const&);
// Refuses with second_factor_required where it was the last one of somebody who must have one.
Result<> removed(
    Desk const&, store::Transaction&, web::OutsideCall const&, AccountRow const&, SecondFactor);

// Whether the code is the app's or one for recovery; it never is again.
bool fits_second(store::Transaction&, web::OutsideCall const&, AccountRow const&, std::string_view);
std::vector<std::string> make_recovery_codes(store::Transaction&, World&, AccountId const&);
// Everything of it; whether there was something.
bool forget_second_factors(store::Transaction&, AccountId const&);
// App and codes are lost: the account begins anew with its password, and is signed in nowhere.
// Refuses with no_second_factor.
Result<> reset_factors(
    store::Transaction&, Sender const&, AccountRow const&, std::optional<AccountId> const& by);

}  // namespace sx::accounts
