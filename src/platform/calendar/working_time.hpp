#pragma once
#include <chrono>
#include "platform/base/day.hpp"

// Working days in China: weekdays, but for the holidays and with the weekend days worked instead
// that the State Council publishes (data/calendar). Pure, and safe from every thread.
namespace sx::calendar {

// Whether the year's arrangement is known to this release. If not, weekdays are taken for working
// days.
bool is_published(int year);
bool is_working_day(Day);

// When people are at work on a working day, in minutes after midnight in Shanghai; from < until.
struct WorkingHours {
    std::int64_t from = 9 * 60, until = 17 * 60;
};

// The instant at which `work` of working time has passed since `start`. Work may not be negative.
Instant after_working(Instant start, std::chrono::minutes work, WorkingHours const&);
// Working time from `start` to `end`; nothing when the end comes first. Parts of a minute are
// dropped.
std::chrono::minutes working_between(Instant start, Instant end, WorkingHours const&);

}  // namespace sx::calendar
