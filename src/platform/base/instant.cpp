#include "platform/base/instant.hpp"
#include <array>
#include <cstdio>
#include <cstdlib>

namespace sx {
namespace {

bool shaped(std::string_view text, std::string_view like) {  // a '0' stands for any digit
    bool same = text.size() == like.size();
    for (std::size_t i = 0; same && i < like.size(); ++i)
        same = like[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == like[i];
    return same;
}
int number(std::string_view digits) { return std::atoi(std::string(digits).c_str()); }

}  // namespace

std::string to_text(Instant at) {
    auto const day = std::chrono::floor<std::chrono::days>(at);
    std::chrono::year_month_day const date(day);
    std::chrono::hh_mm_ss const time(at - day);
    std::array<char, 48> text{};
    std::snprintf(
        text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", int(date.year()),
        unsigned(date.month()), unsigned(date.day()), int(time.hours().count()),
        int(time.minutes().count()), int(time.seconds().count()), int(time.subseconds().count()));
    return text.data();
}

std::optional<Instant> parse_instant(std::string_view text) {
    using namespace std::chrono;
    if (!shaped(text.substr(0, 19), "0000-00-00T00:00:00")) return std::nullopt;
    year_month_day const date(
        year(number(text.substr(0, 4))), month(unsigned(number(text.substr(5, 2)))),
        day(unsigned(number(text.substr(8, 2)))));
    auto const h = number(text.substr(11, 2)), m = number(text.substr(14, 2)),
               s = number(text.substr(17, 2));
    auto zone = text.substr(19);
    milliseconds fraction{0};
    if (zone.starts_with('.')) {
        auto const digits =
            zone.substr(1, std::min(zone.find_first_not_of("0123456789", 1), zone.size()) - 1);
        if (digits.empty()) return std::nullopt;
        fraction = milliseconds(number((std::string(digits) + "00").substr(0, 3)));
        zone.remove_prefix(1 + digits.size());
    }
    minutes east{0};
    if (shaped(zone, "+00:00") || shaped(zone, "-00:00"))
        east = (zone[0] == '-' ? -1 : 1) *
               (hours(number(zone.substr(1, 2))) + minutes(number(zone.substr(4, 2))));
    else if (zone != "Z") return std::nullopt;
    if (!date.ok() || h > 23 || m > 59 || s > 59 || abs(east) >= days(1)) return std::nullopt;
    return sys_days(date) + hours(h) + minutes(m) + seconds(s) + fraction - east;
}

}  // namespace sx
