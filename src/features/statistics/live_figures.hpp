#pragma once
#include <condition_variable>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include "platform/web/live.hpp"

namespace sx::statistics {

// Tells live listeners what a topic's newest message is: at once, but each topic at most about five
// times a second, however often it changes, and always the last one. Safe from every thread. Ends
// its thread when destroyed.
class LiveFigures {
public:
    explicit LiveFigures(web::Live&);

    void tell(std::string topic, std::string message);  // does not block

private:
    void keep_publishing(std::stop_token const&);

    web::Live& live_;
    std::mutex mutex_;
    std::condition_variable_any changed_;
    std::map<std::string, std::string> newest_;  // by topic, not told yet
    std::jthread thread_;
};

}  // namespace sx::statistics
