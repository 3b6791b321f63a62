#pragma once
#include "platform/base/instant.hpp"

namespace sx {

// A calendar day without a clock or a zone, e.g. a graduation day or a report's day.
using Day = std::chrono::sys_days;

// ISO 8601, "2026-03-01"; years 0000 to 9999.
std::string to_text(Day);
std::optional<Day> parse_day(std::string_view);

// Shanghai time (UTC+8, no summer time since 1991): the day an instant falls on, and the instant
// that day ends.
Day shanghai_day(Instant);
Instant end_of_shanghai_day(Day);  // the first instant that no longer belongs to it

}  // namespace sx
