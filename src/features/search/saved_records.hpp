#pragma once
#include "features/search/saved_messages.hpp"
#include "platform/store/transaction.hpp"

// The table saved_searches.
namespace sx::search {

struct SearchRow {
    SearchId id;
    access::AccountId account_id;
    SearchName name;
    PostingQuery query;
    SearchAlert alert{};
    Instant created_at;
    Instant looked_at;              // what was published until then is known
    std::optional<Instant> due_at;  // when it is looked at again; absent: never
};
BOOST_DESCRIBE_STRUCT(
    SearchRow, (), (id, account_id, name, query, alert, created_at, looked_at, due_at))

namespace records {

std::optional<SearchRow> find_search(store::Transaction&, SearchId const&);
std::vector<SearchRow> searches_of(store::Transaction&, access::AccountId const&);
void insert(store::Transaction&, SearchRow const&);
void update(store::Transaction&, SearchRow const&);
void remove(store::Transaction&, SearchId const&);

// Those due longest first.
std::vector<SearchRow> due_searches(store::Transaction&, Instant now, std::int64_t most);
bool has_due_search(store::Transaction&, Instant now);

}  // namespace records
}  // namespace sx::search
