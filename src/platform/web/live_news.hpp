#pragma once
#include <condition_variable>
#include <functional>
#include <mutex>
#include <set>
#include <stop_token>
#include <string>
#include <string_view>
#include <thread>
#include "platform/store/database.hpp"
#include "platform/web/live.hpp"
#include "platform/web/live_topic.hpp"

namespace sx::web {

// Tells a node's listeners what their topics show, whichever node changed it: at once, but each
// topic at most about five times a second, however often it changes, and always the newest. It
// reads only what somebody listens to. What cannot be read is tried once more and then left, so
// that it holds up nothing else. Safe from every thread. Ends its thread when destroyed.
class LiveNews {
public:
    using Report = std::function<void(std::string_view who, std::exception const&)>;
    LiveNews(store::Database&, Live&, LiveTopics, Report);

    // Neither waits.
    void changed(std::string_view topic);
    void all_changed();  // changes may have been missed

    bool may_follow(store::Transaction&, access::Caller const&, std::string_view topic) const;

private:
    struct Named {
        LiveTopic const* topic;
        std::string id;
    };
    Named named(std::string_view topic) const;
    void keep_telling(std::stop_token const&);
    void tell(std::string const& topic);

    store::Database& db_;
    Live& live_;
    LiveTopics const topics_;
    Report const report_;
    std::mutex mutex_;
    std::condition_variable_any heard_;
    std::set<std::string> untold_;
    std::jthread thread_;
};

}  // namespace sx::web
