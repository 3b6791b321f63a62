#pragma once
#include "features/postings/events.hpp"
#include "platform/store/transaction.hpp"

// Postings (岗位): employers write them, staff review them, everybody finds them.
namespace sx::postings {

// A posting that one may apply to now. Refuses with posting_not_found, also while it is not public,
// or posting_closed.
Result<Posting> find_published(store::Transaction&, PostingId const&, Instant now);
// Refuses with posting_not_found, also when it is another organisation's.
Result<Posting> find_own(store::Transaction&, PostingId const&, access::OrganisationId const&);
bool in_fair(store::Transaction&, PostingId const&, Id<fairs::Fair> const&);

}  // namespace sx::postings
