#include "platform/calendar/working_time.hpp"
#include <algorithm>
#include <map>
#include <set>
#include <stdexcept>
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> working_days();
}

namespace sx::calendar {
namespace {

using std::chrono::minutes;

struct Arrangements {
    std::map<Day, bool> worked;  // the days that are not as usual
    std::set<int> years;
};

int year_of(Day day) { return static_cast<int>(std::chrono::year_month_day(day).year()); }

void read_line(std::string_view line, Arrangements& arrangements) {
    auto const day = parse_day(line.substr(0, 10));
    auto const kind = line.size() > 15 ? line.substr(11, 4) : std::string_view();
    if (!day || (kind != "rest" && kind != "work"))
        throw std::logic_error(std::string("not a line of the calendar: ").append(line));
    arrangements.worked[*day] = kind == "work";
    arrangements.years.insert(year_of(*day));
}

Arrangements const& arrangements() {
    static Arrangements const all = [] {
        Arrangements read;
        for (auto const& file : embedded::working_days()) {
            auto rest = file.content.substr(file.content.find('\n') + 1);
            while (!rest.empty()) {
                auto const end = std::min(rest.find('\n'), rest.size());
                read_line(rest.substr(0, end), read);
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        }
        return read;
    }();
    return all;
}

struct Span {
    Instant from, until;
};

Span at_work(Day day, WorkingHours const& hours) {
    auto const midnight = end_of_shanghai_day(day - std::chrono::days(1));
    return {midnight + minutes(hours.from), midnight + minutes(hours.until)};
}

}  // namespace

bool is_published(int year) { return arrangements().years.contains(year); }

bool is_working_day(Day day) {
    auto const& worked = arrangements().worked;
    if (auto const found = worked.find(day); found != worked.end()) return found->second;
    return std::chrono::weekday(day).iso_encoding() <= 5;
}

Instant after_working(Instant start, minutes work, WorkingHours const& hours) {
    std::chrono::milliseconds left = work;
    for (auto day = shanghai_day(start);; day += std::chrono::days(1)) {
        if (!is_working_day(day)) continue;
        auto const span = at_work(day, hours);
        auto const from = std::max(start, span.from);
        if (from < span.until && left <= span.until - from) return from + left;
        left -= std::max(span.until - from, std::chrono::milliseconds(0));
    }
}

minutes working_between(Instant start, Instant end, WorkingHours const& hours) {
    std::chrono::milliseconds worked{0};
    for (auto day = shanghai_day(start); day <= shanghai_day(end); day += std::chrono::days(1)) {
        if (!is_working_day(day)) continue;
        auto const span = at_work(day, hours);
        auto const from = std::max(start, span.from), until = std::min(end, span.until);
        if (from < until) worked += until - from;
    }
    return std::chrono::floor<minutes>(worked);
}

}  // namespace sx::calendar
