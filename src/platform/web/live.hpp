#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include "platform/web/http.hpp"

namespace sx::web {

// Short messages to whoever listens right now: a fair's new figures, the progress of a long work.
// Nothing is kept; a client that reconnects asks for the state over HTTP first. A WebSocket client
// receives each as {"topic":"fair:…","message":…}. Safe from every thread.
class Live {
public:
    using Hear = std::function<void(std::string_view topic, Body const& message)>;

    // `hear` is called on the publishing thread and must return at once. It is not called any more
    // when unsubscribe() has returned.
    std::size_t subscribe(std::string topic, Hear hear);
    void unsubscribe(std::size_t subscription);
    // `message` is a JSON document without personal data: everybody who may follow the topic sees
    // it.
    void publish(std::string_view topic, std::string message);
    std::size_t listeners() const;
    bool has_listener(std::string_view topic) const;

private:
    struct Listener {
        std::string topic;
        Hear hear;
    };
    mutable std::mutex mutex_;
    std::map<std::size_t, Listener> listeners_;
    std::multimap<std::string, std::size_t, std::less<>> by_topic_;
    std::size_t next_ = 1;
};

}  // namespace sx::web
