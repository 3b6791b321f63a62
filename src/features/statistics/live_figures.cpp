#include "features/statistics/live_figures.hpp"
#include <chrono>
#include <utility>

namespace sx::statistics {
namespace {
using namespace std::chrono_literals;
constexpr auto rest = 200ms;
}  // namespace

LiveFigures::LiveFigures(web::Live& live)
    : live_(live), thread_([this](std::stop_token const& stop) { keep_publishing(stop); }) {}

void LiveFigures::tell(std::string topic, std::string message) {
    std::lock_guard const lock(mutex_);
    newest_.insert_or_assign(std::move(topic), std::move(message));
    changed_.notify_one();
}

void LiveFigures::keep_publishing(std::stop_token const& stop) {
    std::unique_lock lock(mutex_);
    while (changed_.wait(lock, stop, [&] { return !newest_.empty(); })) {
        auto const news = std::exchange(newest_, {});
        lock.unlock();
        for (auto const& [topic, message] : news) live_.publish(topic, message);
        lock.lock();
        changed_.wait_for(lock, stop, rest, [] { return false; });
    }
}

}  // namespace sx::statistics
