#include "platform/pages/format.hpp"
#include <algorithm>
#include <array>

namespace sx::pages {
namespace {

using namespace std::chrono;

constexpr std::int64_t fen_a_yuan = 100;
constexpr std::int64_t fen_a_wan = 10000 * fen_a_yuan;

// 18.5 for 185/10: at most two places, no zeros at the end. `unit` is what counts as one.
std::string decimal(std::int64_t amount, std::int64_t unit) {
    auto text = thousands(amount / unit);
    auto const hundredths = amount % unit * 100 / unit;
    if (hundredths == 0) return text;
    text.append({'.', static_cast<char>('0' + hundredths / 10)});
    if (hundredths % 10 != 0) text += static_cast<char>('0' + hundredths % 10);
    return text;
}

// Whether the amounts read better in units of 10 000 yuan, and lose nothing by it.
bool in_wan(Pay const& pay) {
    auto const fits = [](std::optional<Money> const& money) {
        return !money || (money->fen >= fen_a_wan && money->fen % (fen_a_wan / 100) == 0);
    };
    return pay.unit == PayUnit::year && fits(pay.least) && fits(pay.most);
}

Phrase const& unit_phrase(PayUnit unit) {
    static constexpr Phrase hour{"{0} 元/小时", "CNY {0} an hour"},
        day{"{0} 元/天", "CNY {0} a day"}, month{"{0} 元/月", "CNY {0} a month"},
        year{"{0} 元/年", "CNY {0} a year"};
    switch (unit) {
        case PayUnit::hour: return hour;
        case PayUnit::day: return day;
        case PayUnit::year: return year;
        default: return month;
    }
}

int year_of(Day day) { return int(year_month_day(day).year()); }

constexpr std::array<std::string_view, 12> month_names{
    "January", "February", "March",     "April",   "May",      "June",
    "July",    "August",   "September", "October", "November", "December"};

std::string chinese_day(year_month_day date, bool with_year, bool with_month) {
    std::string text;
    if (with_year) text.append(std::to_string(int(date.year()))).append(" 年 ");
    if (with_month) text.append(std::to_string(unsigned(date.month()))).append(" 月 ");
    return text.append(std::to_string(unsigned(date.day()))).append(" 日");
}

std::string english_day(year_month_day date, bool with_year, bool with_month) {
    auto text = std::to_string(unsigned(date.day()));
    if (with_month) text.append(" ").append(month_names[unsigned(date.month()) - 1]);
    if (with_year) text.append(" ").append(std::to_string(int(date.year())));
    return text;
}

std::string clock(milliseconds since_midnight) {
    auto const minutes_in = duration_cast<minutes>(since_midnight).count();
    auto const two = [](std::int64_t number) {
        return std::string(number < 10 ? "0" : "").append(std::to_string(number));
    };
    return two(minutes_in / 60).append(":").append(two(minutes_in % 60));
}

Instant begin_of(Day day) { return end_of_shanghai_day(day - days(1)); }

std::string english_period(Day first, Day last, Instant now) {
    year_month_day const from(first), to(last);
    bool const same_month = from.year() == to.year() && from.month() == to.month();
    bool const with_year = from.year() != to.year() || year_of(first) != year_of(shanghai_day(now));
    return english_day(from, with_year && !same_month, !same_month)
        .append(same_month ? "–" : " – ")
        .append(english_day(to, with_year, true));
}

}  // namespace

std::string thousands(std::int64_t number) {
    auto text = std::to_string(number);
    std::size_t const first = number < 0 ? 1 : 0;
    for (auto at = text.size(); at > first + 3; at -= 3) text.insert(at - 3, 1, ',');
    return text;
}

std::string counted(Language language, std::int64_t number, Counting const& counting) {
    return (number == 1 ? counting.one : counting.many).with(language, thousands(number));
}

std::string pay_text(Language language, Pay const& pay) {
    static constexpr Phrase negotiable{"面议", "Negotiable"}, from{"{0}起", "from {0}"},
        up_to{"最高 {0}", "up to {0}"};
    if (pay.unit == PayUnit::negotiable || (!pay.least && !pay.most))
        return std::string(negotiable.in(language));
    bool const wan = language == Language::zh && in_wan(pay);
    auto const figure = [&](Money money) {
        return decimal(money.fen, wan ? fen_a_wan : fen_a_yuan);
    };
    auto figures = figure(pay.least ? *pay.least : *pay.most);
    if (pay.least && pay.most && *pay.least != *pay.most)
        figures.append("–").append(figure(*pay.most));
    auto const text =
        wan ? figures.append(" 万元/年") : unit_phrase(pay.unit).with(language, figures);
    if (!pay.most) return from.with(language, text);
    if (!pay.least) return up_to.with(language, text);
    return text;
}

std::string pay_months_text(Language language, Pay const& pay) {
    static constexpr Phrase months{"{0} 薪", "× {0} months"};
    if (!pay.months || *pay.months <= 12) return {};
    return months.with(language, std::to_string(*pay.months));
}

std::string day_text(Language language, Day day, Instant now) {
    bool const with_year = year_of(day) != year_of(shanghai_day(now));
    return language == Language::zh ? chinese_day(day, with_year, true)
                                    : english_day(day, with_year, true);
}

std::string near_day_text(Language language, Day day, Instant now) {
    static constexpr Phrase today{"今天", "today"}, tomorrow{"明天", "tomorrow"},
        yesterday{"昨天", "yesterday"};
    auto const away = (day - shanghai_day(now)).count();
    if (away == 0) return std::string(today.in(language));
    if (away == 1) return std::string(tomorrow.in(language));
    if (away == -1) return std::string(yesterday.in(language));
    return day_text(language, day, now);
}

std::string moment_text(Language language, Instant at, Instant now) {
    auto const day = shanghai_day(at);
    return near_day_text(language, day, now).append(" ").append(clock(at - begin_of(day)));
}

std::string deadline_text(Language language, Instant end, Instant now) {
    auto const day = shanghai_day(end - milliseconds(1));
    return near_day_text(language, day, now).append(" ").append(clock(end - begin_of(day)));
}

std::string hours_text(Language language, Instant begin, Instant end, Instant now) {
    auto const day = shanghai_day(end - milliseconds(1));
    auto const from = moment_text(language, begin, now);
    if (day != shanghai_day(begin))
        return std::string(from).append(" – ").append(deadline_text(language, end, now));
    return std::string(from).append("–").append(clock(end - begin_of(day)));
}

std::string period_text(Language language, Instant begin, std::optional<Instant> end, Instant now) {
    static constexpr Phrase from{"{0}起", "from {0}"};
    auto const first = shanghai_day(begin);
    if (!end) return from.with(language, day_text(language, first, now));
    auto const last = std::max(first, shanghai_day(*end - milliseconds(1)));
    if (first == last) return day_text(language, first, now);
    if (language == Language::en) return english_period(first, last, now);
    year_month_day const a(first), b(last);
    bool const same_year = a.year() == b.year();
    return day_text(language, first, now)
        .append("至 ")
        .append(chinese_day(b, !same_year, !same_year || a.month() != b.month()));
}

std::string weekday_text(Language language, Day day) {
    constexpr std::array<Phrase, 7> names{Phrase{"周日", "Sun"}, {"周一", "Mon"}, {"周二", "Tue"},
                                          {"周三", "Wed"},       {"周四", "Thu"}, {"周五", "Fri"},
                                          {"周六", "Sat"}};
    return std::string(names[weekday(day).c_encoding()].in(language));
}

std::string month_text(Language language, Day day) {
    auto const month = unsigned(year_month_day(day).month());
    if (language == Language::en) return std::string(month_names[month - 1].substr(0, 3));
    return std::to_string(month).append(" 月");
}

Remaining remaining(Language language, Instant until, Instant now) {
    static constexpr Phrase day{"天", "day"}, many_days{"天", "days"}, hour{"小时", "hour"},
        many_hours{"小时", "hours"}, minute{"分钟", "minute"}, many_minutes{"分钟", "minutes"};
    auto const left = std::max<milliseconds>(until - now, minutes(1));
    auto const said = [&](std::int64_t number, Phrase const& one, Phrase const& many) {
        return Remaining{number, std::string((number == 1 ? one : many).in(language))};
    };
    if (left >= days(1)) return said(duration_cast<days>(left).count(), day, many_days);
    if (left >= hours(1)) return said(duration_cast<hours>(left).count(), hour, many_hours);
    return said(duration_cast<minutes>(left).count(), minute, many_minutes);
}

}  // namespace sx::pages
