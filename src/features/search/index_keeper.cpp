#include "features/search/index_keeper.hpp"
#include <chrono>
#include <utility>

namespace sx::search {

using namespace std::chrono_literals;

IndexKeeper::IndexKeeper(std::vector<FollowingIndex*> indexes, store::Database& db, Report report)
    : indexes_(std::move(indexes)),
      db_(db),
      report_(std::move(report)),
      thread_([this](std::stop_token const& stop) { keep(stop); }) {}

void IndexKeeper::keep(std::stop_token const& stop) {
    constexpr auto pause = 100ms, after_failure = 1000ms;
    while (!stop.stop_requested()) {
        auto rest = pause;
        for (auto* const index : indexes_) try {
                round(*index, stop);
            } catch (std::exception const& failure) {
                report_("search", failure);
                rest = after_failure;
            }
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, rest, [] { return false; });
    }
    for (auto* const index : indexes_) try {
            end(*index);
        } catch (std::exception const& failure) {
            report_("search", failure);
        }
}

// What is caught up with now need not be by the next start; but whoever stops a node does not wait
// for ever: some 50 000 events take ten seconds.
void IndexKeeper::end(FollowingIndex& index) {
    constexpr int most_rounds = 100;
    for (int rounds = 0; index.is_built() && rounds < most_rounds; ++rounds) {
        db_.read([&](store::Transaction& tx) { return index.current(tx); });
        if (!index.is_behind()) break;
    }
    index.save(db_);
}

void IndexKeeper::round(FollowingIndex& index, std::stop_token const& stop) {
    do {
        db_.read([&](store::Transaction& tx) { return index.current(tx); });
        while (!stop.stop_requested() && index.compact()) continue;
    } while (!stop.stop_requested() && index.is_behind());
    if (!stop.stop_requested()) index.settle(db_);
    if (!stop.stop_requested()) index.renew(db_);
}

}  // namespace sx::search
