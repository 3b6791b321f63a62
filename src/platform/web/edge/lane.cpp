#include "platform/web/edge/lane.hpp"
#include <algorithm>
#include <limits>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include "platform/web/edge/head.hpp"

namespace sx::web::edge {
namespace {

constexpr std::chrono::milliseconds tick_time{100};
constexpr auto never = std::numeric_limits<std::uint64_t>::max();

// {"topic":"fair:…","message":…}; the message is JSON already.
Body frame_of(std::string_view topic, std::string_view message) {
    std::string text = R"({"topic":")";
    for (char const c : topic) {
        if (static_cast<unsigned char>(c) < 0x20) continue;
        if (c == '"' || c == '\\') text.push_back('\\');
        text.push_back(c);
    }
    text.append(R"(","message":)").append(message).append("}");
    return body_of(std::move(text));
}

}  // namespace

Timed::Timed(Lane& lane) : lane_(lane), deadline_(never), place_(lane.timed_.size()) {
    lane.timed_.push_back(this);
}

Timed::~Timed() {
    auto& all = lane_.timed_;
    all.back()->place_ = place_;
    std::swap(all[place_], all.back());
    all.pop_back();
}

void Timed::arm(std::chrono::milliseconds time) {
    auto const ticks =
        std::max<std::int64_t>(1, (time + tick_time - Clock::duration(1)) / tick_time);
    deadline_ = lane_.ticks_ + static_cast<std::uint64_t>(ticks);
}

void Timed::disarm() { deadline_ = never; }

Lane::Lane(Serving& serving) : serving_(serving), date_(http_date(serving.world.now())) {}

void Lane::start() {
    asio::co_spawn(context_, tick(), asio::detached);
    thread_ = std::thread([this] { context_.run(); });
}

template <class Action> void Lane::on_each(Action action) {
    asio::post(context_, [this, action] {
        // Backwards, because one that ends takes the last one's place.
        for (auto i = timed_.size(); i-- > 0;)
            if (i < timed_.size()) action(*timed_[i]);
    });
}

void Lane::wind_down() {
    asio::post(context_, [this] { winding_down_ = true; });
    on_each([](Timed& timed) { timed.wind_down(); });
}

void Lane::cut() {
    on_each([](Timed& timed) { timed.cut(); });
}

void Lane::join() {
    asio::post(context_, [this] {
        ending_ = true;
        timer_.cancel();
        guard_.reset();
    });
    thread_.join();
}

Task<> Lane::tick() {
    boost::system::error_code error;
    for (auto next = Clock::now(); !ending_;) {
        timer_.expires_at(next += tick_time);
        co_await timer_.async_wait(into(error));
        ++ticks_;
        date_ = http_date(serving_.world.now());
        look_at_deadlines();
    }
}

void Lane::look_at_deadlines() {
    for (auto i = timed_.size(); i-- > 0;) {
        if (i >= timed_.size() || timed_[i]->deadline_ > ticks_) continue;
        timed_[i]->disarm();
        timed_[i]->time_out();
    }
}

void Lane::follow(std::string const& topic, Hearer& hearer) {
    auto const [found, fresh] = topics_.try_emplace(topic);
    found->second.hearers.push_back(&hearer);
    if (!fresh) return;
    found->second.subscription =
        serving_.live.subscribe(topic, [this](std::string_view name, Body const& message) {
            asio::post(
                context_, [this, name = std::string(name), message] { deliver(name, message); });
        });
}

void Lane::unfollow(std::string const& topic, Hearer& hearer) {
    auto const found = topics_.find(topic);
    if (found == topics_.end()) return;
    std::erase(found->second.hearers, &hearer);
    if (!found->second.hearers.empty()) return;
    serving_.live.unsubscribe(found->second.subscription);
    topics_.erase(found);
}

void Lane::deliver(std::string const& topic, Body const& message) {
    auto const found = topics_.find(topic);
    if (found == topics_.end()) return;
    auto const frame = frame_of(topic, *message);
    for (auto* const hearer : found->second.hearers) hearer->hear(frame);
}

}  // namespace sx::web::edge
