#include "features/moderation/pace.hpp"
#include <cstdint>
#include <ratio>
#include <utility>
#include <vector>
#include "features/moderation/rules.hpp"

namespace sx::moderation {

using std::chrono::milliseconds, std::chrono::minutes;

std::optional<milliseconds> usual_time(
    std::span<OwnDecision const> decisions, review::ReviewQueue queue) {
    constexpr std::size_t fewest = 5;
    std::vector<std::int64_t> times;
    for (std::size_t at = 1; at < decisions.size(); ++at)
        if (decisions[at].queue == queue)
            times.push_back(milliseconds(decisions[at].at - decisions[at - 1].at).count());
    if (times.size() < fewest) return std::nullopt;
    return milliseconds(median(std::move(times)).value());
}

std::optional<Instant> expected_end(
    Instant now, milliseconds each, std::int64_t waiting, calendar::WorkingHours const& hours) {
    constexpr std::int64_t most_days = 5;
    using FiveMinutes = std::chrono::duration<std::int64_t, std::ratio<300>>;
    if (waiting <= 0) return std::nullopt;
    auto const work = std::chrono::ceil<minutes>(each * waiting);
    if (work > minutes((hours.until - hours.from) * most_days)) return std::nullopt;
    return std::chrono::ceil<FiveMinutes>(calendar::after_working(now, work, hours));
}

}  // namespace sx::moderation
