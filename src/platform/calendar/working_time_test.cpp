#include "platform/calendar/working_time.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace sx;
using namespace sx::calendar;
using namespace std::chrono_literals;

namespace {

Instant at(std::string_view text) { return *parse_instant(std::string(text).append("+08:00")); }
Day day(std::string_view text) { return *parse_day(text); }

Instant drawn_instant() {
    auto const first = at("2025-01-01T00:00:00");
    return first + std::chrono::minutes(*rc::gen::inRange(0, 3 * 365 * 24 * 60));
}
WorkingHours drawn_hours() {
    auto const from = *rc::gen::inRange(0, 20 * 60);
    return {from, from + *rc::gen::inRange(30, 4 * 60)};
}

}  // namespace

TEST_CASE("holidays rest, and the weekend days worked instead are worked") {
    CHECK(is_working_day(day("2026-11-20")));        // an ordinary Friday
    CHECK_FALSE(is_working_day(day("2026-11-21")));  // the Saturday after it
    CHECK_FALSE(is_working_day(day("2026-10-01")));  // a Thursday in the National Day holiday
    CHECK(is_working_day(day("2026-10-10")));        // a Saturday worked instead
    CHECK_FALSE(is_working_day(day("2025-01-28")));  // New Year's Eve of the lunar calendar
    CHECK(is_working_day(day("2025-01-26")));        // a Sunday worked instead
}

TEST_CASE("a year whose arrangement is not published goes by weekdays") {
    CHECK(is_published(2025));
    CHECK(is_published(2026));
    CHECK_FALSE(is_published(2027));
    CHECK(is_working_day(day("2027-10-01")));  // a Friday
    CHECK_FALSE(is_working_day(day("2027-10-02")));
}

TEST_CASE("working time runs only while people are at work") {
    WorkingHours const hours;  // 9 to 17
    CHECK(after_working(at("2026-11-20T10:00:00"), 2h, hours) == at("2026-11-20T12:00:00"));
    CHECK(after_working(at("2026-11-20T16:00:00"), 2h, hours) == at("2026-11-23T10:00:00"));
    CHECK(after_working(at("2026-11-21T03:00:00"), 8h, hours) == at("2026-11-23T17:00:00"));
    // From the last hours before the National Day holiday to the day after it.
    CHECK(after_working(at("2026-09-30T15:00:00"), 4h, hours) == at("2026-10-08T11:00:00"));
    CHECK(
        working_between(at("2026-09-30T15:00:00"), at("2026-10-08T11:00:00"), hours) ==
        std::chrono::minutes(4h));
    CHECK(working_between(at("2026-11-21T09:00:00"), at("2026-11-22T17:00:00"), hours) == 0min);
    CHECK(working_between(at("2026-11-23T11:00:00"), at("2026-11-23T10:00:00"), hours) == 0min);
}

TEST_CASE("property: what after_working() adds, working_between() counts") {
    CHECK(rc::check([] {
        auto const hours = drawn_hours();
        auto const start = drawn_instant();
        std::chrono::minutes const work(*rc::gen::inRange(0, 5000));
        auto const end = after_working(start, work, hours);
        RC_ASSERT(end >= start);
        RC_ASSERT(working_between(start, end, hours) == work);
    }));
}

TEST_CASE("property: a limit ends at work, and more work never ends earlier") {
    CHECK(rc::check([] {
        auto const hours = drawn_hours();
        auto const start = drawn_instant();
        std::chrono::minutes const work(*rc::gen::inRange(1, 5000));
        auto const end = after_working(start, work, hours);
        RC_ASSERT(is_working_day(shanghai_day(end - 1ms)));
        RC_ASSERT(after_working(start, work + 1min, hours) > end);
        RC_ASSERT(after_working(start + 1min, work, hours) >= end);
    }));
}
