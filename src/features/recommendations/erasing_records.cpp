#include "features/recommendations/erasing_records.hpp"

namespace sx::recommendations::records {

void forget(store::Transaction& tx, access::AccountId const& account) {
    tx.run("delete from disliked_postings where account_id = $1", account);
    tx.run("delete from card_views where account_id = $1", account);
    tx.run(
        "delete from shown_postings where list_id in "
        "(select id from shown_lists where account_id = $1)",
        account);
    tx.run("delete from shown_lists where account_id = $1", account);
}

}  // namespace sx::recommendations::records
