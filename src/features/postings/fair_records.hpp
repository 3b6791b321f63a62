#pragma once
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// The table fair_postings.
namespace sx::postings {

struct FairPosting {
    Id<fairs::Fair> fair_id;
    PostingId posting_id;
    access::OrganisationId organisation_id;
    std::int64_t headcount = 0;
};
BOOST_DESCRIBE_STRUCT(FairPosting, (), (fair_id, posting_id, organisation_id, headcount))

struct Opening : PostingKey {
    std::int64_t headcount = 0;
};
BOOST_DESCRIBE_STRUCT(Opening, (PostingKey), (headcount))

struct FairOpenings;  // of the face

namespace records {

bool enter_fair(store::Transaction&, FairPosting const&);  // false: was there already
bool leave_fair(store::Transaction&, FairPosting const&);  // false: was not there
std::vector<FairPosting> fairs_of(store::Transaction&, PostingId const&);
std::vector<FairPosting> entries_of(
    store::Transaction&, Id<fairs::Fair> const&, access::OrganisationId const&);
std::vector<Opening> published_of(store::Transaction&, access::OrganisationId const&);
bool in_fair(store::Transaction&, PostingId const&, Id<fairs::Fair> const&);
FairOpenings count_in_fair(store::Transaction&, Id<fairs::Fair> const&);

}  // namespace records
}  // namespace sx::postings
