#include "platform/jobs/records.hpp"

namespace sx::jobs::records {

void insert(store::Transaction& tx, WorkRow const& work) { tx.insert("works", work); }
void update(store::Transaction& tx, WorkRow const& work) { tx.update("works", work); }

std::optional<WorkRow> find(store::Transaction& tx, Id<Work> const& id) {
    return tx.one<WorkRow>("from works where id = $1", id);
}

std::optional<WorkRow> oldest_unfinished(store::Transaction& tx) {
    return tx.one<WorkRow>("from works where state in ('waiting', 'running') order by id limit 1");
}

std::vector<Work> of_account(
    store::Transaction& tx, access::AccountId const& account, std::int64_t limit) {
    return tx.all<Work>(
        "from works where account_id = $1 order by id desc limit $2", account, limit);
}

void remove_ended(store::Transaction& tx, access::AccountId const& account) {
    tx.run("delete from works where account_id = $1 and finished_at is not null", account);
}

}  // namespace sx::jobs::records
