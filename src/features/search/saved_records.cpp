#include "features/search/saved_records.hpp"

namespace sx::search::records {

std::optional<SearchRow> find_search(store::Transaction& tx, SearchId const& id) {
    return tx.one<SearchRow>("from saved_searches where id = $1", id);
}

std::vector<SearchRow> searches_of(store::Transaction& tx, access::AccountId const& account) {
    return tx.all<SearchRow>("from saved_searches where account_id = $1 order by id desc", account);
}

void insert(store::Transaction& tx, SearchRow const& row) { tx.insert("saved_searches", row); }

void update(store::Transaction& tx, SearchRow const& row) { tx.update("saved_searches", row); }

void remove(store::Transaction& tx, SearchId const& id) {
    tx.run("delete from saved_searches where id = $1", id);
}

std::vector<SearchRow> due_searches(store::Transaction& tx, Instant now, std::int64_t most) {
    return tx.all<SearchRow>(
        "from saved_searches where due_at <= $1 order by due_at, id limit $2", now, most);
}

bool has_due_search(store::Transaction& tx, Instant now) {
    return tx.count("from (select 1 from saved_searches where due_at <= $1 limit 1) as due", now) >
           0;
}

}  // namespace sx::search::records
