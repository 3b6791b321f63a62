#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// The table posting_holds: why a posting is out of sight.
namespace sx::postings::records {

bool add_hold(store::Transaction&, PostingId const&, HoldCause, Instant since);  // if it is new
bool remove_hold(store::Transaction&, PostingId const&, HoldCause);              // if there was one
std::vector<HoldCause> holds_of(store::Transaction&, PostingId const&);
// Of an employer: what is published or hidden, what waits for a decision, and what is held for that
// cause.
std::vector<PostingId> published_ids(store::Transaction&, access::OrganisationId const&);
std::vector<PostingId> waiting_ids(store::Transaction&, access::OrganisationId const&);
std::vector<PostingId> held_ids(store::Transaction&, access::OrganisationId const&, HoldCause);

}  // namespace sx::postings::records
