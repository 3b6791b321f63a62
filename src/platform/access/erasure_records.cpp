#include "platform/access/erasure_records.hpp"

namespace sx::access {
namespace {

struct Erasure {
    AccountId id;
};
BOOST_DESCRIBE_STRUCT(Erasure, (), (id))

}  // namespace

void note_erased(store::Transaction& tx, AccountId const& account, Instant now) {
    tx.run(
        "insert into erasures (id, erased_at) values ($1, $2) on conflict do nothing", account,
        now);
}

bool is_erased(store::Transaction& tx, AccountId const& account) {
    return tx.count("from erasures where id = $1", account) > 0;
}

std::vector<AccountId> erased(store::Transaction& tx, AccountId const& after, std::int64_t most) {
    std::vector<AccountId> all;
    for (auto& row :
         tx.all<Erasure>("from erasures where id > $1 order by id limit $2", after, most))
        all.push_back(std::move(row.id));
    return all;
}

}  // namespace sx::access
