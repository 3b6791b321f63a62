#include "platform/events/trail.hpp"
#include <algorithm>
#include <iterator>
#include <utility>
#include "platform/events/chain.hpp"

namespace sx::events {
namespace {

struct EventKey {
    std::string id;
};
BOOST_DESCRIBE_STRUCT(EventKey, (), (id))

}  // namespace

void Trail::start(store::Transaction& tx) {
    position_ = newest(tx).sequence;
    ahead_.clear();
    for (auto& event : tx.all<EventKey>("from events where sequence is null"))
        ahead_.insert(std::move(event.id));
}

void Trail::start_behind(std::int64_t position) {
    position_ = position;
    ahead_.clear();
}

std::vector<Event> Trail::news(store::Transaction& tx, std::int64_t most) {
    if (newest(tx).sequence < position_) return {};
    for (;;) {
        auto news = tx.all<Event>(
            "from events where sequence > $1 order by sequence limit $2", position_, most);
        bool const full = static_cast<std::int64_t>(news.size()) == most;
        if (!news.empty()) position_ = *news.back().sequence;
        std::erase_if(news, [&](Event const& event) { return ahead_.erase(event.id) > 0; });
        if (full && news.empty()) continue;  // all of them were given before they had a number
        if (!full) add_unnumbered(tx, most, news);
        return news;
    }
}

void Trail::add_unnumbered(store::Transaction& tx, std::int64_t most, std::vector<Event>& news) {
    auto waiting = tx.all<Event>(
        "from events where sequence is null order by id limit $1",
        most + static_cast<std::int64_t>(ahead_.size()));
    for (auto& event : waiting)
        if (ahead_.insert(event.id).second) news.push_back(std::move(event));
}

}  // namespace sx::events
