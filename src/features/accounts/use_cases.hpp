#pragma once
#include "features/accounts/desk.hpp"
#include "features/accounts/messages.hpp"
#include "platform/web/call.hpp"

// What can be done here, one function for each endpoint.
namespace sx::accounts {

// Both open a session, whose token goes into the reply's cookie and nowhere else. They refuse with
// too_many_tries, and say in Retry-After how many seconds to wait.
//
// A registration sent again, e.g. because its answer was lost, signs in: name, password and role
// must be those of the first one. It keeps no idempotency key, because that would be a fast hash of
// a password.
Result<SessionView> register_account(Desk&, web::OutsideCall const&, CreateAccount const&);
// Refuses a wrong password and an unknown name with the same answer after the same time.
Result<SessionView> sign_in(Desk&, web::OutsideCall const&, SignIn const&);
Result<web::Nothing> sign_out(Desk&, web::OutsideCall const&, web::Nothing const&);
Result<SessionView> show_session(web::Call const&, web::Nothing const&);

// Of the caller's organisation.
Result<OrganisationMembers> list_members(web::Call const&, web::Nothing const&);
// An employer's account that has no organisation yet, by its sign-in name. Whether there is no such
// account or it is not free is nobody's business, so both are not_a_free_employer.
Result<OrganisationMember> add_member(web::Call const&, AddMember const&);

}  // namespace sx::accounts
