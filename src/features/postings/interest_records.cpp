#include "features/postings/interest_records.hpp"

namespace sx::postings::records {

void open_interest(store::Transaction& tx, PostingId const& id) {
    tx.run(
        "insert into posting_interest (id, applications) values ($1, 0) on conflict do nothing",
        id);
}

void change_interest(store::Transaction& tx, PostingId const& id, std::int64_t by) {
    tx.run("update posting_interest set applications = applications + $2 where id = $1", id, by);
}

void forget_interest(store::Transaction& tx) {
    tx.run("update posting_interest set applications = 0");
}

}  // namespace sx::postings::records
