#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/messages.hpp"
#include "platform/web/call.hpp"

// How a browser gets and loses its session.
namespace sx::accounts {

std::string_view session_token(web::OutsideCall const&);

struct Entered {
    SessionView view;
    std::string token, device;
};
// Opens a session in that hat, which is worn at the next sign-in, too, and ends the one that this
// browser had: a token never outlives a change of who or what one is.
Result<Entered> open(web::OutsideCall const&, store::Transaction&, access::Grant const&);
// In the hat worn last. Refuses with no_role_granted.
Result<Entered> open_usual(web::OutsideCall const&, store::Transaction&, AccountId const&);

// Puts the cookies into the reply, once the transaction is through: the session's, which scripts
// never see, a hint for the public pages that somebody is signed in, and the browser's own.
SessionView enter(Desk const&, web::OutsideCall const&, Entered const&);
void forget_cookies(Desk const&, web::OutsideCall const&);

Hat shown(store::Transaction&, access::Grant const&);
std::vector<Hat> hats_of(store::Transaction&, AccountId const&);
Result<SessionView> view_of(store::Transaction&, access::Caller const&);

}  // namespace sx::accounts
