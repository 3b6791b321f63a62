#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// What was published is out of sight for a time; part of the face.
namespace sx::postings {

// Takes a published posting out of sight, and brings it back once no cause is left; one whose last
// day has passed by then expires. Both do nothing where there is nothing to do. `by`: nobody signed
// in is the venue itself.
struct Hold {
    PostingId posting_id;
    HoldCause cause{};
    access::Caller by{};
};
void hide(store::Transaction&, World&, Hold const&);
void show_again(store::Transaction&, World&, Hold const&);
// The same for all that an employer has published.
struct HoldAll {
    access::OrganisationId organisation_id;
    HoldCause cause{};
    access::Caller by{};
};
void hide_all(store::Transaction&, World&, HoldAll const&);
void show_all_again(store::Transaction&, World&, HoldAll const&);

// Its employer has done something with it, e.g. taken a step of an application: it need not be
// asked whether it still stands. Does nothing with what is not published.
struct Tending {
    PostingId posting_id;
    access::Caller by;
};
void tend(store::Transaction&, World&, Tending const&);
// Asks the employers about what nobody has tended for the days that are set, and hides what they
// have not answered for; each at most 500 at a time; gives how many of both. Recurring.
std::int64_t ask_about_stale(store::Transaction&, World&);

}  // namespace sx::postings
