#include "platform/web/live_news.hpp"
#include <algorithm>
#include <chrono>
#include <utility>

namespace sx::web {
namespace {
using namespace std::chrono_literals;
constexpr auto rest = 200ms, after_failure = 1000ms;
}  // namespace

LiveNews::LiveNews(store::Database& db, Live& live, LiveTopics topics, Report report)
    : db_(db),
      live_(live),
      topics_(std::move(topics)),
      report_(std::move(report)),
      thread_([this](std::stop_token const& stop) { keep_telling(stop); }) {}

void LiveNews::changed(std::string_view topic) {
    if (!live_.has_listener(topic)) return;
    std::lock_guard const lock(mutex_);
    untold_.emplace(topic);
    heard_.notify_one();
}

void LiveNews::all_changed() {
    auto all = live_.topics();
    std::lock_guard const lock(mutex_);
    untold_.merge(all);
    heard_.notify_one();
}

bool LiveNews::may_follow(
    store::Transaction& tx, access::Caller const& caller, std::string_view topic) const {
    auto const [kind, id] = named(topic);
    return kind && kind->may_follow(tx, caller, id);
}

LiveNews::Named LiveNews::named(std::string_view topic) const {
    auto const colon = topic.find(':');
    if (colon == std::string_view::npos) return {nullptr, {}};
    auto const found = std::ranges::find(topics_, topic.substr(0, colon), &LiveTopic::kind);
    return {found == topics_.end() ? nullptr : &*found, std::string(topic.substr(colon + 1))};
}

void LiveNews::keep_telling(std::stop_token const& stop) {
    std::string failed;
    std::unique_lock lock(mutex_);
    while (heard_.wait(lock, stop, [&] { return !untold_.empty(); }) && !stop.stop_requested()) {
        auto untold = std::exchange(untold_, {});
        lock.unlock();
        auto pause = rest;
        try {
            for (; !untold.empty(); untold.erase(untold.begin())) tell(*untold.begin());
            failed.clear();
        } catch (std::exception const& failure) {
            report_("live_news", failure);
            pause = after_failure;
            auto const first = untold.begin();
            if (std::exchange(failed, *first) == *first) untold.erase(first);
        }
        lock.lock();
        untold_.merge(untold);
        heard_.wait_for(lock, stop, pause, [] { return false; });
    }
}

void LiveNews::tell(std::string const& topic) {
    auto const [kind, id] = named(topic);
    if (!kind) return;
    auto message = db_.read(
        [&, kind = kind, &id = id](store::Transaction& tx) { return kind->message(tx, id); });
    if (message) live_.publish(topic, *std::move(message));
}

}  // namespace sx::web
