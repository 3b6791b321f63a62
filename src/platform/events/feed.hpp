#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>
#include "platform/events/sealer.hpp"

namespace sx::events {

// The threads: one seals, and one per follower catches up whenever something was sealed. A round
// that throws is reported and repeated, so a follower that cannot handle an event stands still
// there instead of losing it. Ends its threads when destroyed.
class Feed {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    Feed(store::Database&, World&, std::vector<Follower*> followers, Report);
    ~Feed();

    void nudge();  // something was announced; without it the sealer looks by itself every 250 ms
    // How far sealing and each follower are; for metrics.
    struct Progress {
        std::string name;
        std::int64_t position = 0;
    };
    std::vector<Progress> progress() const;

private:
    void keep_sealing(std::stop_token const&);
    void keep_following(std::stop_token const&, std::size_t which);
    void seal_once(std::stop_token const&);

    store::Database& db_;
    Sealer sealer_;
    std::vector<Follower*> followers_;
    Report report_;
    mutable std::mutex mutex_;
    std::condition_variable_any nudged_, sealed_;
    bool nudge_ = false;
    std::int64_t newest_ = 0;
    std::vector<std::int64_t> positions_;
    std::vector<std::jthread> threads_;
};

}  // namespace sx::events
