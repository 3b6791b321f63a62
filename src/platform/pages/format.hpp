#pragma once
#include <optional>
#include <string>
#include "platform/base/day.hpp"
#include "platform/base/language.hpp"
#include "platform/base/money.hpp"

// Figures, money and time as people read them. Days and hours are Shanghai's.
namespace sx::pages {

std::string thousands(std::int64_t number);  // 31,205

// A text about a number, e.g. {{"{0} 个岗位", "{0} posting"}, {"{0} 个岗位", "{0} postings"}}.
struct Counting {
    Phrase one;
    Phrase many;
};
std::string counted(Language, std::int64_t number, Counting const&);

enum class PayUnit { hour, day, month, year, negotiable };
struct Pay {
    PayUnit unit = PayUnit::negotiable;
    std::optional<Money> least{};  // per unit
    std::optional<Money> most{};
    std::optional<int> months{};  // paid a year, if more than 12
};
// 7,500–10,000 元/月 · 15–20 万元/年 · 200 元/天起 · 面议
std::string pay_text(Language, Pay const&);
// 14 薪; empty if the year has twelve of them or nobody said.
std::string pay_months_text(Language, Pay const&);

// 3 月 18 日, and with its year if that is not the year of `now`.
std::string day_text(Language, Day, Instant now);
// 今天, 明天, 昨天, otherwise as day_text.
std::string near_day_text(Language, Day, Instant now);
// 今天 14:30 · 3 月 18 日 14:30
std::string moment_text(Language, Instant, Instant now);
// The same for the end of something: midnight is 24:00 of the day before.
std::string deadline_text(Language, Instant end, Instant now);
// 今天 09:00–17:00 · 3 月 18 日 14:00 – 3 月 19 日 12:00
std::string hours_text(Language, Instant begin, Instant end, Instant now);
// 3 月 1 日至 14 日 · 4 月 16 日起; `end` is the first instant after the period.
std::string period_text(Language, Instant begin, std::optional<Instant> end, Instant now);
std::string weekday_text(Language, Day);  // 周一
std::string month_text(Language, Day);    // 3 月 · Mar

// What is left until then, in the largest whole unit: days, hours, minutes; never less than one
// minute.
struct Remaining {
    std::int64_t number;
    std::string unit;  // 天 · days
};
Remaining remaining(Language, Instant until, Instant now);

}  // namespace sx::pages
