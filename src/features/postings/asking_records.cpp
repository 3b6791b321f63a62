#include "features/postings/asking_records.hpp"

namespace sx::postings::records {

std::optional<TendedPosting> find_tended(store::Transaction& tx, PostingId const& id) {
    return tx.one<TendedPosting>("from postings where id = $1", id);
}

void keep_tended(store::Transaction& tx, PostingId const& id, Instant now) {
    tx.run("update postings set tended_at = $2 where id = $1", id, now);
}

std::vector<Posting> untended(
    store::Transaction& tx, UntendedFilter const& filter, std::int64_t most) {
    return tx.all<Posting>(
        "from postings where listed = 1 and asked_at is null and tended_at <= $1 "
        "and closes_at > $2 order by tended_at, id limit $3",
        filter.before, filter.closes_after, most);
}

std::vector<PostingId> asked_before(store::Transaction& tx, Instant at, std::int64_t most) {
    std::vector<PostingId> ids;
    for (auto& row : tx.all<PostingKey>(
             "from postings where listed = 1 and asked_at is not null and asked_at <= $1 "
             "order by asked_at, id limit $2",
             at, most))
        ids.push_back(std::move(row.id));
    return ids;
}

std::int64_t forget_asked(store::Transaction& tx, std::int64_t most) {
    return tx.run(
        "update postings set asked_at = null where id in (select id from postings "
        "where listed = 1 and asked_at is not null order by asked_at, id limit $1)",
        most);
}

}  // namespace sx::postings::records
