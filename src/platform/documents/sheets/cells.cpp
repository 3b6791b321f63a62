#include "platform/documents/sheets/cells.hpp"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include "platform/base/day.hpp"

namespace sx::documents {
namespace {

constexpr std::size_t most_columns = 16384;

std::optional<double> number_of(std::string_view text) {
    double value = 0;
    auto const* const end = text.data() + text.size();
    auto const [stop, problem] = std::from_chars(text.data(), end, value);
    bool const whole = problem == std::errc() && stop == end && !text.empty();
    return whole && std::isfinite(value) ? std::optional(value) : std::nullopt;
}

}  // namespace

std::optional<std::size_t> column_of(std::string_view reference) {
    std::size_t column = 0;
    for (char const c : reference) {
        if (c < 'A' || c > 'Z') break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
        if (column > most_columns) return std::nullopt;
    }
    return column == 0 ? std::nullopt : std::optional(column - 1);
}

std::string column_letters(std::size_t column) {
    std::string letters;
    for (++column; column > 0; column = (column - 1) / 26)
        letters.insert(letters.begin(), static_cast<char>('A' + (column - 1) % 26));
    return letters;
}

// 15 digits are what a workbook keeps; the 16th is noise of binary fractions.
std::string plain_number(std::string_view text) {
    auto const value = number_of(text);
    if (!value) return std::string(text);
    std::array<char, 40> written{};
    bool const whole = std::floor(*value) == *value && std::fabs(*value) < 1e15;
    std::snprintf(written.data(), written.size(), whole ? "%.0f" : "%.15g", *value);
    return written.data();
}

std::optional<std::string> day_text(std::string_view number, bool since_1904) {
    using namespace std::chrono;
    auto const value = number_of(number);
    constexpr double last_day = 2958465;  // 9999-12-31
    if (!value || *value < 1 || *value > last_day) return std::nullopt;
    auto const begin = since_1904 ? sys_days(year(1904) / 1 / 1) : sys_days(year(1899) / 12 / 30);
    auto const minute = static_cast<std::int64_t>(std::llround(*value * 24 * 60));
    auto text = to_text(begin + days(minute / (24 * 60)));
    if (minute % (24 * 60) == 0) return text;
    std::array<char, 16> clock{};
    std::snprintf(
        clock.data(), clock.size(), " %02d:%02d", static_cast<int>(minute % (24 * 60) / 60),
        static_cast<int>(minute % 60));
    return text.append(clock.data());
}

// ECMA-376 part 1, 18.8.30, with the Chinese ones.
bool shows_day(int format) {
    return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
           (format >= 50 && format <= 58);
}

bool shows_day(std::string_view format) {
    bool quoted = false;
    for (std::size_t at = 0; at < format.size(); ++at) {
        char const c = format[at];
        if (c == '"') quoted = !quoted;
        else if (quoted) continue;
        else if (c == '\\' || c == '_' || c == '*') ++at;
        else if (c == '[') at = std::min(format.find(']', at), format.size());  // [Red], [$-804]
        else if (c == 'y' || c == 'Y' || c == 'd' || c == 'D') return true;
    }
    return false;
}

}  // namespace sx::documents
