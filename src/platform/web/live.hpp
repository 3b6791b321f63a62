#pragma once
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include "platform/web/http.hpp"

namespace sx::web {

// Short messages to whoever listens right now: a fair's new figures, the progress of a long work.
// Nothing is kept; a client that reconnects asks for the state over HTTP first. A WebSocket client
// receives each as {"topic":"fair:…","message":…}. Safe from every thread.
//
// Whoever changes what a topic shows says so in changed(). That reaches every node of the venue,
// and each reads what its own listeners are to be told (live_news.hpp).
class Live {
public:
    using Hear = std::function<void(std::string_view topic, Body const& message)>;
    using Changed = std::function<void(std::string topic)>;

    // Who brings changes to the nodes; must not block. To be set before anybody says changed();
    // until then nobody is told, as in a program that serves nobody.
    void bring_changes(Changed bring) { bring_ = std::move(bring); }
    // After the commit, outside of every transaction.
    void changed(std::string topic) const {
        if (bring_) bring_(std::move(topic));
    }

    // `hear` is called on the publishing thread and must return at once. It is not called any more
    // when unsubscribe() has returned.
    std::size_t subscribe(std::string topic, Hear hear);
    void unsubscribe(std::size_t subscription);
    // To the listeners of this node. `message` is a JSON document without personal data: everybody
    // who may follow the topic sees it.
    void publish(std::string_view topic, std::string message);
    std::size_t listeners() const;
    bool has_listener(std::string_view topic) const;
    std::set<std::string> topics() const;  // that have a listener

private:
    struct Listener {
        std::string topic;
        Hear hear;
    };
    Changed bring_;
    mutable std::mutex mutex_;
    std::map<std::size_t, Listener> listeners_;
    std::multimap<std::string, std::size_t, std::less<>> by_topic_;
    std::size_t next_ = 1;
};

}  // namespace sx::web
