#include "platform/web/live.hpp"

namespace sx::web {

std::size_t Live::subscribe(std::string topic, Hear hear) {
    std::lock_guard const lock(mutex_);
    by_topic_.emplace(topic, next_);
    listeners_.emplace(next_, Listener{std::move(topic), std::move(hear)});
    return next_++;
}

void Live::unsubscribe(std::size_t subscription) {
    std::lock_guard const lock(mutex_);
    auto const found = listeners_.find(subscription);
    if (found == listeners_.end()) return;
    auto [first, last] = by_topic_.equal_range(found->second.topic);
    while (first != last && first->second != subscription) ++first;
    by_topic_.erase(first);
    listeners_.erase(found);
}

void Live::publish(std::string_view topic, std::string message) {
    auto const body = body_of(std::move(message));
    std::lock_guard const lock(mutex_);
    auto const [first, last] = by_topic_.equal_range(topic);
    for (auto it = first; it != last; ++it) listeners_.at(it->second).hear(topic, body);
}

std::size_t Live::listeners() const {
    std::lock_guard const lock(mutex_);
    return listeners_.size();
}

bool Live::has_listener(std::string_view topic) const {
    std::lock_guard const lock(mutex_);
    return by_topic_.contains(topic);
}

std::set<std::string> Live::topics() const {
    std::lock_guard const lock(mutex_);
    std::set<std::string> all;
    for (auto const& [topic, subscription] : by_topic_) all.insert(topic);
    return all;
}

}  // namespace sx::web
