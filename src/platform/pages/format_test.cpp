#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/pages/format.hpp"

namespace sx::pages {
namespace {
constexpr auto zh = Language::zh;
constexpr auto en = Language::en;
Instant at(std::string_view text) { return *parse_instant(text); }
Pay yuan(PayUnit unit, std::optional<std::int64_t> least, std::optional<std::int64_t> most) {
    Pay pay{.unit = unit};
    if (least) pay.least = Money{*least * 100};
    if (most) pay.most = Money{*most * 100};
    return pay;
}
}  // namespace

TEST_CASE("numbers are grouped by thousands") {
    CHECK(thousands(0) == "0");
    CHECK(thousands(999) == "999");
    CHECK(thousands(31205) == "31,205");
    CHECK(thousands(1234567) == "1,234,567");
    CHECK(thousands(-1000) == "-1,000");
    CHECK(rc::check("without the commas the number is left", [](std::int64_t number) {
        auto text = thousands(number);
        std::erase(text, ',');
        RC_ASSERT(text == std::to_string(number));
    }));
}

TEST_CASE("English counts one thing without its s") {
    constexpr Counting postings{{"{0} 个岗位", "{0} posting"}, {"{0} 个岗位", "{0} postings"}};
    CHECK(counted(zh, 1086, postings) == "1,086 个岗位");
    CHECK(counted(en, 1, postings) == "1 posting");
    CHECK(counted(en, 0, postings) == "0 postings");
}

TEST_CASE("pay names its range, its unit and its end if it has only one") {
    CHECK(pay_text(zh, yuan(PayUnit::month, 7500, 10000)) == "7,500–10,000 元/月");
    CHECK(pay_text(en, yuan(PayUnit::month, 7500, 10000)) == "CNY 7,500–10,000 a month");
    CHECK(pay_text(zh, yuan(PayUnit::day, 200, 200)) == "200 元/天");
    CHECK(pay_text(zh, yuan(PayUnit::month, 7500, {})) == "7,500 元/月起");
    CHECK(pay_text(en, yuan(PayUnit::hour, {}, 30)) == "up to CNY 30 an hour");
    CHECK(pay_text(zh, Pay{PayUnit::hour, Money{1850}, Money{2005}}) == "18.5–20.05 元/小时");
}

TEST_CASE("a year's pay is told in ten thousands where that is exact, in English in full") {
    CHECK(pay_text(zh, yuan(PayUnit::year, 150000, 200000)) == "15–20 万元/年");
    CHECK(pay_text(zh, yuan(PayUnit::year, 125000, 180500)) == "12.5–18.05 万元/年");
    CHECK(pay_text(zh, yuan(PayUnit::year, 120050, 180000)) == "120,050–180,000 元/年");
    CHECK(pay_text(zh, yuan(PayUnit::year, 8000, 12000)) == "8,000–12,000 元/年");
    CHECK(pay_text(en, yuan(PayUnit::year, 150000, {})) == "from CNY 150,000 a year");
}

TEST_CASE("pay that nobody named is negotiable") {
    CHECK(pay_text(zh, Pay{}) == "面议");
    CHECK(pay_text(en, yuan(PayUnit::month, {}, {})) == "Negotiable");
}

TEST_CASE("only more than twelve monthly pays are worth saying") {
    CHECK(pay_months_text(zh, Pay{.months = 14}) == "14 薪");
    CHECK(pay_months_text(zh, Pay{.months = 12}).empty());
    CHECK(pay_months_text(en, Pay{}).empty());
}

TEST_CASE("days are said by name when near, with their year when it is another") {
    auto const now = at("2026-03-18T15:59:00Z");  // 23:59 in Shanghai
    CHECK(near_day_text(zh, *parse_day("2026-03-18"), now) == "今天");
    CHECK(near_day_text(en, *parse_day("2026-03-19"), now) == "tomorrow");
    CHECK(near_day_text(zh, *parse_day("2026-03-17"), now) == "昨天");
    CHECK(near_day_text(zh, *parse_day("2026-03-20"), now) == "3 月 20 日");
    CHECK(day_text(en, *parse_day("2026-03-20"), now) == "20 March");
    CHECK(day_text(zh, *parse_day("2027-03-20"), now) == "2027 年 3 月 20 日");
    CHECK(day_text(en, *parse_day("2027-03-20"), now) == "20 March 2027");
    CHECK(weekday_text(zh, *parse_day("2026-03-18")) == "周三");
    CHECK(month_text(zh, *parse_day("2026-03-18")) == "3 月");
    CHECK(month_text(en, *parse_day("2026-12-01")) == "Dec");
}

TEST_CASE("moments are Shanghai's, and the end of a day is 24:00") {
    auto const now = at("2026-03-18T02:42:00Z");
    CHECK(moment_text(zh, at("2026-03-18T06:30:00Z"), now) == "今天 14:30");
    CHECK(moment_text(zh, at("2026-04-10T01:05:00Z"), now) == "4 月 10 日 09:05");
    CHECK(moment_text(en, at("2026-03-18T16:00:00Z"), now) == "tomorrow 00:00");
    CHECK(deadline_text(zh, at("2026-03-18T16:00:00Z"), now) == "今天 24:00");
    CHECK(deadline_text(en, at("2026-04-15T10:00:00Z"), now) == "15 April 18:00");
}

TEST_CASE("hours say their day once, and both where they have two") {
    auto const now = at("2026-03-18T02:42:00Z");
    auto const hours = [&](Language language, auto begin, auto end) {
        return hours_text(language, at(begin), at(end), now);
    };
    CHECK(hours(zh, "2026-03-18T01:00:00Z", "2026-03-18T09:00:00Z") == "今天 09:00–17:00");
    CHECK(hours(zh, "2026-03-18T01:00:00Z", "2026-03-18T16:00:00Z") == "今天 09:00–24:00");
    CHECK(
        hours(en, "2026-04-15T06:00:00Z", "2026-04-16T04:00:00Z") ==
        "15 April 14:00 – 16 April 12:00");
}

TEST_CASE("a period says each month and year once") {
    auto const now = at("2026-03-18T02:42:00Z");
    auto const period = [&](Language language, auto begin, auto end) {
        return period_text(language, at(begin), at(end), now);
    };
    CHECK(period(zh, "2026-03-01T01:00:00Z", "2026-03-14T16:00:00Z") == "3 月 1 日至 14 日");
    CHECK(period(en, "2026-03-01T01:00:00Z", "2026-03-14T16:00:00Z") == "1–14 March");
    CHECK(period(zh, "2026-03-15T01:00:00Z", "2026-04-15T16:00:00Z") == "3 月 15 日至 4 月 15 日");
    CHECK(period(en, "2026-03-15T01:00:00Z", "2026-04-15T16:00:00Z") == "15 March – 15 April");
    CHECK(
        period(zh, "2026-12-15T01:00:00Z", "2027-01-15T16:00:00Z") ==
        "12 月 15 日至 2027 年 1 月 15 日");
    CHECK(
        period(en, "2026-12-15T01:00:00Z", "2027-01-15T16:00:00Z") ==
        "15 December 2026 – 15 January 2027");
    CHECK(period(zh, "2026-04-24T01:00:00Z", "2026-04-24T08:00:00Z") == "4 月 24 日");
    CHECK(period_text(zh, at("2026-04-15T16:00:00Z"), {}, now) == "4 月 16 日起");
}

TEST_CASE("what remains is told in the largest whole unit") {
    auto const now = at("2026-03-18T02:42:00Z");
    auto const left = [&](Language language, auto until) {
        auto const [number, unit] = remaining(language, at(until), now);
        return std::to_string(number) + " " + unit;
    };
    CHECK(left(zh, "2026-04-15T16:00:00Z") == "28 天");
    CHECK(left(en, "2026-03-19T02:42:00Z") == "1 day");
    CHECK(left(en, "2026-03-19T02:41:59Z") == "23 hours");
    CHECK(left(zh, "2026-03-18T03:41:00Z") == "59 分钟");
    CHECK(left(en, "2026-03-18T02:42:01Z") == "1 minute");
}

}  // namespace sx::pages
