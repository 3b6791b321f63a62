#include "features/postings/records.hpp"

namespace sx::postings::records {

std::optional<Posting> find(store::Transaction& tx, PostingId const& id) {
    return tx.one<Posting>("from postings where id = $1", id);
}

bool in_fair(store::Transaction& tx, PostingId const& posting, Id<fairs::Fair> const& fair) {
    return tx.count("from fair_postings where fair_id = $1 and posting_id = $2", fair, posting) > 0;
}

}  // namespace sx::postings::records
