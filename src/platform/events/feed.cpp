#include "platform/events/feed.hpp"
#include <utility>

namespace sx::events {
namespace {
using namespace std::chrono_literals;
constexpr auto look_by_itself = 250ms, gather = 100ms, after_failure = 1000ms;
}  // namespace

Feed::Feed(store::Database& db, World& world, std::vector<Follower*> followers, Report report)
    : db_(db),
      sealer_(db, world),
      followers_(std::move(followers)),
      report_(std::move(report)),
      positions_(followers_.size(), -1) {
    threads_.emplace_back([this](std::stop_token const& stop) { keep_sealing(stop); });
    for (std::size_t which = 0; which < followers_.size(); ++which)
        threads_.emplace_back(
            [this, which](std::stop_token const& stop) { keep_following(stop, which); });
}

Feed::~Feed() {
    threads_.clear();
    try {
        sealer_.release();
    } catch (std::exception const& failure) {
        report_("sealer", failure);
    }
}

void Feed::nudge() {
    std::lock_guard const lock(mutex_);
    if (!std::exchange(nudge_, true)) nudged_.notify_one();
}

std::vector<Feed::Progress> Feed::progress() const {
    std::lock_guard const lock(mutex_);
    std::vector<Progress> all{{"sealer", newest_}};
    for (std::size_t which = 0; which < followers_.size(); ++which)
        all.push_back({followers_[which]->name(), positions_[which]});
    return all;
}

void Feed::seal_once(std::stop_token const& stop) {
    {
        std::unique_lock lock(mutex_);
        nudged_.wait_for(lock, stop, look_by_itself, [&] { return nudge_; });
        nudge_ = false;
    }
    auto const newest = sealer_.seal();
    std::unique_lock lock(mutex_);
    if (newest > newest_) {
        newest_ = newest;
        sealed_.notify_all();
        // Under load many events share a round, which costs the writer less than one round each.
        nudged_.wait_for(lock, stop, gather, [] { return false; });
    }
}

void Feed::keep_sealing(std::stop_token const& stop) {
    while (!stop.stop_requested()) try {
            seal_once(stop);
        } catch (std::exception const& failure) {
            report_("sealer", failure);
            std::unique_lock lock(mutex_);
            nudged_.wait_for(lock, stop, after_failure, [] { return false; });
        }
}

void Feed::keep_following(std::stop_token const& stop, std::size_t which) {
    while (!stop.stop_requested()) try {
            {
                std::unique_lock lock(mutex_);
                sealed_.wait(lock, stop, [&] { return newest_ > positions_[which]; });
            }
            if (stop.stop_requested()) return;
            auto const position = catch_up(db_, *followers_[which]);
            std::lock_guard const lock(mutex_);
            positions_[which] = position;
        } catch (std::exception const& failure) {
            report_(followers_[which]->name(), failure);
            std::unique_lock lock(mutex_);
            sealed_.wait_for(lock, stop, after_failure, [] { return false; });
        }
}

}  // namespace sx::events
