#include "features/search/person_index.hpp"
#include <set>
#include <utility>
#include "features/search/numbering.hpp"

namespace sx::search {

void PersonIndex::put_all(store::Transaction& tx) {
    constexpr std::int64_t rows_at_once = 500;
    auto const today = shanghai_day(world_.now());
    for (access::AccountId after;;) {
        auto const slice = seekers::findable_seekers(tx, after, rows_at_once, today);
        if (slice.empty()) return;
        after = slice.back().account_id;
        put(readers_.read(slice));
    }
}

bool PersonIndex::put_news(store::Transaction& tx, std::vector<events::Event> const& news) {
    std::set<access::AccountId> accounts;
    for (auto const& event : news)
        if (seekers::may_change_card(event)) accounts.insert(event.about<access::Account>());
    auto const today = shanghai_day(world_.now());
    std::vector<seekers::FindableSeeker> found;
    for (auto const& account : accounts)
        if (auto seeker = seekers::find_findable(tx, account, today))
            found.push_back(*std::move(seeker));
        else remove(number_of(account));
    put(readers_.read(found));
    return !accounts.empty();
}

}  // namespace sx::search
