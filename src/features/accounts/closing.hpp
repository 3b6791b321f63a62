#pragma once
#include "features/accounts/accounts.hpp"
#include "features/accounts/closing_events.hpp"
#include "features/accounts/closing_messages.hpp"

// Leaving for good (注销): asked for with the password, taken back for some days, then carried out
// by features/own_data.
namespace sx::accounts {

struct ClosingDesk {
    Desk& desk;
    std::int64_t days = 7;  // between asking and being erased
};

// Who asked to leave so long ago that they are to be erased; nothing: nobody now. The last one who
// keeps something stays another day. One at a time, as the one before may leave another the last.
std::optional<AccountId> next_to_leave(store::Transaction&, Instant now);
bool has_somebody_to_leave(store::Transaction&, Instant now);
// Nothing of the account tells any more whose it was; it is signed in nowhere, and never again.
void erase_account(store::Transaction&, World&, AccountId const&);

Result<OwnClosing> show_closing(ClosingDesk&, web::OutsideCall const&, web::Nothing const&);
// Refuses with closing_last_owner and closing_last_of_role whoever has to hand something over
// first. Ends the sessions elsewhere.
Result<OwnClosing> ask_closing(ClosingDesk&, web::OutsideCall const&, AskClosing const&);
// Refuses with not_closing.
Result<OwnClosing> take_back_closing(ClosingDesk&, web::OutsideCall const&, web::Nothing const&);

web::Endpoints closing_endpoints(ClosingDesk&);  // which outlives them

}  // namespace sx::accounts
