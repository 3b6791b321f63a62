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

// Whether nothing failed.
bool IndexKeeper::each(std::function<void(FollowingIndex&)> const& work) {
    bool all_well = true;
    for (auto* const index : indexes_) try {
            work(*index);
        } catch (std::exception const& failure) {
            report_("search", failure);
            all_well = false;
        }
    return all_well;
}

void IndexKeeper::keep(std::stop_token const& stop) {
    constexpr auto pause = 100ms, after_failure = 1000ms;
    // The node is ready when all are built: what else is to be done for one of them comes later.
    each([this](FollowingIndex& index) { catch_up(index); });
    while (!stop.stop_requested()) {
        auto const all_well = each([&](FollowingIndex& index) { round(index, stop); });
        std::unique_lock lock(mutex_);
        stopped_.wait_for(lock, stop, all_well ? pause : after_failure, [] { return false; });
    }
    each([this](FollowingIndex& index) { end(index); });
}

void IndexKeeper::catch_up(FollowingIndex& index) {
    db_.read([&](store::Transaction& tx) { return index.current(tx); });
}

void IndexKeeper::round(FollowingIndex& index, std::stop_token const& stop) {
    do {
        catch_up(index);
        while (!stop.stop_requested() && index.compact()) continue;
    } while (!stop.stop_requested() && index.is_behind());
    if (!stop.stop_requested()) index.settle(db_);
    if (!stop.stop_requested()) index.renew(db_);
}

// What is caught up with now need not be by the next start; but whoever stops a node does not wait
// for ever: right after 75 000 postings were published at once it takes 15 seconds.
void IndexKeeper::end(FollowingIndex& index) {
    constexpr int most_rounds = 600;
    for (int rounds = 0; index.is_built() && rounds < most_rounds; ++rounds) {
        catch_up(index);
        if (!index.is_behind()) break;
    }
    index.save(db_);
}

}  // namespace sx::search
