#include "platform/base/day.hpp"

namespace sx {
namespace {
constexpr std::chrono::hours east_of_utc{8};
}

std::string to_text(Day day) { return to_text(Instant(day)).substr(0, 10); }

std::optional<Day> parse_day(std::string_view text) {
    if (text.size() != 10) return std::nullopt;
    auto const midnight = parse_instant(std::string(text).append("T00:00:00Z"));
    if (!midnight) return std::nullopt;
    return std::chrono::floor<std::chrono::days>(*midnight);
}

Day shanghai_day(Instant at) { return std::chrono::floor<std::chrono::days>(at + east_of_utc); }

Instant end_of_shanghai_day(Day day) { return Instant(day + std::chrono::days(1)) - east_of_utc; }

}  // namespace sx
