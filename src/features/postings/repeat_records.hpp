#pragma once
#include "features/postings/likeness.hpp"
#include "features/postings/messages.hpp"
#include "platform/store/transaction.hpp"

// The table posting_marks.
namespace sx::postings {

struct MarkedPosting : PostingKey {
    std::string marks;
};
BOOST_DESCRIBE_STRUCT(MarkedPosting, (PostingKey), (marks))

namespace records {

void save_marks(store::Transaction&, Posting const&, Marks const&);
void forget_marks(store::Transaction&);
// Of its employer and its kind, that wait for the review, are published or were; neither itself nor
// revisions.
std::vector<MarkedPosting> marked(store::Transaction&, Posting const&);

}  // namespace records
}  // namespace sx::postings
