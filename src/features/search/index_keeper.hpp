#pragma once
#include <condition_variable>
#include <exception>
#include <functional>
#include <mutex>
#include <stop_token>
#include <string_view>
#include <thread>
#include <vector>
#include "features/search/following_index.hpp"

namespace sx::search {

// The thread that builds indexes as the node starts, catches up when nobody searches, unites their
// parts, renews what is made from them and, at its end, keeps them for the next start. Ends with
// the object; the indexes outlive it.
class IndexKeeper {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    IndexKeeper(std::vector<FollowingIndex*>, store::Database&, Report);

private:
    void keep(std::stop_token const&);
    bool each(std::function<void(FollowingIndex&)> const& work);
    void catch_up(FollowingIndex&);
    void round(FollowingIndex&, std::stop_token const&);
    void end(FollowingIndex&);

    std::vector<FollowingIndex*> indexes_;
    store::Database& db_;
    Report report_;
    std::mutex mutex_;
    std::condition_variable_any stopped_;
    std::jthread thread_;
};

}  // namespace sx::search
