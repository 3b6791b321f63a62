#pragma once
#include "features/complaints/events.hpp"
#include "features/notifications/notifications.hpp"
#include "platform/web/endpoint.hpp"
#include "platform/web/rate.hpp"

// Complaints (投诉) from anybody, heard, decided and answered.
namespace sx::complaints {

// Refuses with complaint_not_found.
Result<Complaint> find(store::Transaction&, ComplaintId const&);

// For the desk of the reviewers, which has checked that the item is the caller's.
Result<DeskComplaint> show(web::Call const&, ComplaintRef const&);
Result<DeskComplaint> decide(web::Call const&, DecideComplaint const&);
Result<DeskComplaint> reopen(web::Call const&, ComplaintRef const&);  // for another decision

// A posting that was hidden because of a complaint comes back when nobody has decided in time;
// gives how many. Recurring.
std::int64_t show_undecided(store::Transaction&, World&);
// Answers that are owed by letter, a few at a time. Recurring.
bool owes_letters(store::Transaction&);
void post_answers(store::Transaction&, World&, Venue const&);

// How often one address, or one account, may complain. Safe from every thread.
struct Desk {
    // A whole campus may share one address.
    explicit Desk(World&, web::Allowance = {20, std::chrono::minutes(2)});
    web::Limiter complainants;
};

notifications::Tellers tellers();
web::Endpoints endpoints(Desk&);  // which outlives them

}  // namespace sx::complaints
