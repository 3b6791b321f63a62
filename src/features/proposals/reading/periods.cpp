#include "features/proposals/reading/periods.hpp"
#include <algorithm>
#include <array>
#include "features/proposals/reading/points.hpp"

namespace sx::proposals {
namespace {

using namespace std::chrono;

struct Moment {
    int year = 0;
    unsigned month = 0, day = 0;  // 0: not said
    std::size_t end = 0;
};

constexpr int first_year = 1950, last_year = 2060;
constexpr std::array<std::string_view, 12> months{"jan", "feb", "mar", "apr", "may", "jun",
                                                  "jul", "aug", "sep", "oct", "nov", "dec"};

std::size_t skip_spaces(std::string_view text, std::size_t at) {
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) ++at;
    return at;
}
bool stands_at(std::string_view text, std::size_t at, std::string_view what) {
    return at <= text.size() && text.substr(at).starts_with(what);
}
bool digit_at(std::string_view text, std::size_t at) {
    return at < text.size() && is_digit(text[at]);
}

// A number of one or two digits, no more.
std::optional<unsigned> short_number(std::string_view text, std::size_t& at, unsigned most) {
    unsigned value = 0;
    auto end = at;
    while (digit_at(text, end) && end < at + 2)
        value = value * 10 + static_cast<unsigned>(text[end++] - '0');
    if (end == at || digit_at(text, end) || value < 1 || value > most) return std::nullopt;
    at = end;
    return value;
}

std::optional<int> year_number(std::string_view text, std::size_t& at) {
    int value = 0;
    auto end = at;
    while (digit_at(text, end) && end < at + 4) value = value * 10 + (text[end++] - '0');
    if (end != at + 4 || digit_at(text, end) || value < first_year || value > last_year)
        return std::nullopt;
    at = end;
    return value;
}

std::size_t after_separator(std::string_view text, std::size_t at) {
    for (std::string_view const mark : {".", "/", "-", "年", "．"})
        if (auto const place = skip_spaces(text, at); stands_at(text, place, mark))
            return skip_spaces(text, place + mark.size());
    return at;
}
void skip_word(std::string_view text, std::size_t& at, std::string_view word) {
    if (auto const place = skip_spaces(text, at); stands_at(text, place, word))
        at = place + word.size();
}

// 2021.09, 2021-09-01, 2021年9月, 2021
std::optional<Moment> year_first(std::string_view text, std::size_t at) {
    if (at > 0 && is_digit(text[at - 1])) return std::nullopt;
    Moment moment;
    auto const year = year_number(text, at);
    if (!year) return std::nullopt;
    moment.year = *year;
    moment.end = at;
    auto next = after_separator(text, at);
    if (next == at) return moment;
    if (stands_at(text, skip_spaces(text, at), "年")) moment.end = next;
    auto const month = short_number(text, next, 12);
    if (!month) return moment;
    moment.month = *month;
    moment.end = next;
    skip_word(text, moment.end, "月");
    next = moment.end > next ? skip_spaces(text, moment.end) : after_separator(text, next);
    if (next <= moment.end && moment.end == at) return moment;
    auto day_end = next;
    auto const day = next > at ? short_number(text, day_end, 31) : std::nullopt;
    bool const said =
        day && (day_end == text.size() || text[day_end] != '.') &&
        year_month_day(
            std::chrono::year(moment.year), std::chrono::month(*month), std::chrono::day(*day))
            .ok();
    // "2021.09 10 人" is no day: it stands right behind its mark.
    bool const close = next == moment.end + 1 || stands_at(text, day_end, "日");
    if (!said || !close) return moment;
    moment.day = *day;
    moment.end = day_end;
    skip_word(text, moment.end, "日");
    return moment;
}

// 09/2021, Sep 2021, September, 2021
std::optional<Moment> month_first(std::string_view text, std::size_t at) {
    if (at > 0 && (is_digit(text[at - 1]) || is_latin(text[at - 1]))) return std::nullopt;
    Moment moment;
    if (digit_at(text, at)) {
        auto const month = short_number(text, at, 12);
        if (!month || !(stands_at(text, at, "/") || stands_at(text, at, "."))) return std::nullopt;
        moment.month = *month;
        ++at;
    } else {
        auto const named = std::ranges::find_if(months, [&](std::string_view month) {
            return text.size() - at >= 3 &&
                   std::ranges::equal(text.substr(at, 3), month, {}, small);
        });
        if (named == months.end()) return std::nullopt;
        moment.month = static_cast<unsigned>(named - months.begin()) + 1;
        while (at < text.size() && is_latin(text[at])) ++at;
        while (at < text.size() && (text[at] == '.' || text[at] == ',' || text[at] == ' ')) ++at;
    }
    auto const year = year_number(text, at);
    if (!year) return std::nullopt;
    moment.year = *year;
    moment.end = at;
    return moment;
}

std::optional<Moment> moment_at(std::string_view text, std::size_t at) {
    if (auto const moment = year_first(text, at)) return moment;
    return month_first(text, at);
}

std::optional<std::size_t> after_joint(std::string_view text, std::size_t at) {
    at = skip_spaces(text, at);
    auto const start = at;
    constexpr std::array<std::string_view, 13> joints{"——", "--", "-",  "–",  "—",  "―", "~",
                                                      "～", "〜", "－", "到", "至", "to"};
    if (stands_at(text, at, "至今")) return at;
    for (auto const joint : joints)
        if (stands_at(text, at, joint)) {
            at = skip_spaces(text, at + joint.size());
            break;
        }
    if (at == start) return std::nullopt;
    return at;
}

std::optional<std::size_t> after_now(std::string_view text, std::size_t at) {
    for (std::string_view const word : {"至今", "今", "现在", "目前"})
        if (stands_at(text, at, word)) return at + word.size();
    for (std::string_view const word : {"present", "now", "current"})
        if (text.size() - at >= word.size() &&
            std::ranges::equal(text.substr(at, word.size()), word, {}, small))
            return at + word.size();
    return std::nullopt;
}

Day first_day(Moment const& moment) {
    return year_month_day(
        year(moment.year), month(std::max(moment.month, 1u)), day(std::max(moment.day, 1u)));
}
Day last_day(Moment const& moment) {
    if (moment.day > 0) return first_day(moment);
    return year_month_day_last(
        year(moment.year), month_day_last(month(moment.month > 0 ? moment.month : 12)));
}
std::optional<Doubt> precision_of(Moment const& moment) {
    if (moment.month == 0) return Doubt::year_only;
    return moment.day == 0 ? std::optional(Doubt::month_only) : std::nullopt;
}

Period period_from(std::string_view line, std::size_t at, Moment const& moment) {
    Period period;
    period.at = at;
    period.first = first_day(moment);
    period.precision = precision_of(moment);
    auto end = moment.end;
    if (auto const next = after_joint(line, moment.end)) {
        if (auto const now = after_now(line, *next)) {
            period.goes_on = period.is_range = true;
            end = *now;
        } else if (auto const until = moment_at(line, *next)) {
            period.is_range = true;
            period.last = last_day(*until);
            if (until->month == 0) period.precision = Doubt::year_only;
            else if (!period.precision) period.precision = precision_of(*until);
            end = until->end;
        }
    }
    period.length = end - at;
    return period;
}

}  // namespace

std::optional<Period> find_period(std::string_view line) {
    std::optional<Period> single;
    for (std::size_t at = 0; at < line.size();) {
        if (auto const moment = moment_at(line, at)) {
            auto period = period_from(line, at, *moment);
            if (period.is_range) return period;
            if (!single && moment->month > 0) single = period;
            at = moment->end;
        } else {
            at += point_at(line, at).length;
        }
    }
    return single;
}

}  // namespace sx::proposals
