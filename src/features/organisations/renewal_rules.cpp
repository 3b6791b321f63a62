#include <algorithm>
#include "features/organisations/renewal.hpp"
#include "platform/base/day.hpp"

namespace sx::organisations {
namespace {

// The same day so many months earlier or later, or that month's last one.
Day moved(Day from, std::chrono::months by) {
    std::chrono::year_month_day const day(from);
    auto const month = day.year() / day.month() + by;
    auto const last = (month / std::chrono::last).day();
    return month / std::min(day.day(), last);
}

Instant beginning_of(Day day) { return end_of_shanghai_day(day - std::chrono::days(1)); }

}  // namespace

Instant verified_since(Day day, RenewalSettings const& settings) {
    if (settings.months.value == 0) return Instant();
    return beginning_of(moved(day, -std::chrono::months(settings.months.value)));
}

Instant renew_by(Instant verified_at, RenewalSettings const& settings) {
    auto last = moved(shanghai_day(verified_at), std::chrono::months(settings.months.value));
    while (verified_since(last + std::chrono::days(1), settings) <= verified_at)
        last += std::chrono::days(1);
    return end_of_shanghai_day(last);
}

std::optional<OwnRenewal> renewal_of(
    Organisation const& organisation, RenewalSettings const& settings, bool is_stopped,
    Instant now) {
    bool const asked = organisation.state == OrganisationState::approved &&
                       organisation.verified_at && settings.months.value > 0;
    if (!asked) return std::nullopt;
    OwnRenewal renewal;
    renewal.renew_by = renew_by(*organisation.verified_at, settings);
    std::int64_t first = 0;
    for (auto const& days : settings.reminder_days) first = std::max(first, days.value);
    renewal.is_due = is_stopped || renewal.renew_by - now <= std::chrono::days(first);
    renewal.overdue = is_stopped;
    return renewal;
}

}  // namespace sx::organisations
