#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/second_factor_records.hpp"
#include "platform/web/call.hpp"

// How a browser gets and loses its session.
namespace sx::accounts {

std::string_view session_token(web::OutsideCall const&);

// A session, or where a second factor is still to be shown the step to it: then `token` is the
// step's.
struct Entered {
    std::optional<SessionView> view;
    std::string token, device;
};
// Opens a session in that hat, which is worn at the next sign-in, too, and ends the one that this
// browser had: a token never outlives a change of who or what one is.
// Whoever has shown one factor only and must show a second gets a second step instead.
Result<Entered> open(
    Desk const&, web::OutsideCall const&, store::Transaction&, access::Grant const&,
    access::Factors);
// In the hat worn last. Refuses with no_role_granted.
Result<Entered> open_usual(
    Desk const&, web::OutsideCall const&, store::Transaction&, AccountId const&, access::Factors);
// What the one who sits at this browser's session has shown.
access::Factors shown_factors(store::Transaction&, web::OutsideCall const&);

// Puts the cookies into the reply, once the transaction is through: the session's, which scripts
// never see, a hint for the public pages that somebody is signed in, and the browser's own.
// Refuses with second_step_due where there is no session yet; the cookie is the step's then.
Result<SessionView> enter(Desk const&, web::OutsideCall const&, Entered const&);
// The browser's own token, which it keeps from now on.
std::string keep_device(Desk const&, web::OutsideCall const&);
// For a step on the way to a session; scripts never see it. An age of zero takes it away.
void keep_cookie(
    Desk const&, web::OutsideCall const&, std::string_view name, std::string value,
    std::chrono::seconds age);
void forget_cookies(Desk const&, web::OutsideCall const&);

// In the hat that the second step is for, unless it has been taken away since; the step is over.
Result<Entered> open_after(
    Desk const&, web::OutsideCall const&, store::Transaction&, SecondStep const&);

Hat shown(store::Transaction&, access::Grant const&);
std::vector<Hat> hats_of(store::Transaction&, AccountId const&);
Result<SessionView> view_of(store::Transaction&, access::Caller const&);

}  // namespace sx::accounts
