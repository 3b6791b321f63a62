#include <algorithm>
#include <array>
#include <chrono>
#include "engine/requirements/readers.hpp"
#include "platform/base/scan.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

// Nobody below may be employed (劳动法 第十五条); beyond the other end it is no age of working
// people, but of those they work for ("3岁以下婴幼儿", "80岁以上老人").
constexpr int youngest = 16, oldest = 70;
bool workable(int years) { return years >= youngest && years <= oldest; }

bool take_years(Scan& scan) { return scan.take_any({"周岁", "岁"}); }

enum class Side { least, most };
std::optional<Side> side_behind(Scan& scan) {
    if (scan.take_any({"(含)以下", "及以下", "以下", "(含)以内", "以内", "之内"}))
        return Side::most;
    if (scan.take_any({"(含)以上", "及以上", "以上", "起"})) return Side::least;
    return std::nullopt;
}
std::optional<Side> side_before(Words front) {
    constexpr std::array<Words, 8> most{"不超过", "不高于", "小于",   "低于",
                                        "未满",   "不大于", "未超过", "至多"};
    constexpr std::array<Words, 6> least{"不低于", "不小于", "年满", "满", "大于", "至少"};
    auto const ends = [&](Words one) { return front.ends_with(one); };
    if (std::ranges::any_of(most, ends)) return Side::most;
    if (std::ranges::any_of(least, ends)) return Side::least;
    return std::nullopt;
}

// One limit or both, beginning at `at`: "18-35周岁", "18周岁以上", "不超过35岁".
struct Found {
    AskedAge age;
    std::size_t end = 0;
};
std::optional<Found> age_at(Segment const& segment, std::size_t at) {
    auto const words = segment.words;
    Scan scan(words.substr(at));
    auto const first = scan.take_whole();
    if (!first || !workable(*first)) return std::nullopt;
    bool const unit = take_years(scan);
    Found found;
    if (scan.take_any({"-", "至", "到"})) {
        auto const last = scan.take_whole();
        bool const spoken = take_years(scan) || unit || segment.under("年龄");
        if (!last || !workable(*last) || *last < *first || !spoken) return std::nullopt;
        found.age.least_years = *first;
        found.age.most_years = *last;
        side_behind(scan);
    } else {
        auto const front = words.substr(0, at);
        if (!unit && !segment.under("年龄") && !front.ends_with("年龄")) return std::nullopt;
        auto side = side_behind(scan);
        if (!side) side = side_before(front);
        if (!side && segment.under("最高")) side = Side::most;
        if (!side) return std::nullopt;
        (*side == Side::least ? found.age.least_years : found.age.most_years) = *first;
    }
    found.end = words.size() - scan.rest().size();
    return found;
}

// "1990年1月1日": the day, of a month the first.
std::optional<std::pair<Day, std::size_t>> day_at(Words words, std::size_t at) {
    Scan scan(words.substr(at));
    auto const year = scan.take_whole();
    if (!year || *year < 1940 || *year > 2020 || !scan.take("年")) return std::nullopt;
    auto const month = scan.take_whole();
    if (!month || !scan.take("月")) return std::nullopt;
    auto const written = scan.take_whole();
    if (written) scan.take_any({"日", "号"});
    std::chrono::year_month_day const date{
        std::chrono::year(*year), std::chrono::month(static_cast<unsigned>(*month)),
        std::chrono::day(static_cast<unsigned>(written.value_or(1)))};
    if (!date.ok()) return std::nullopt;
    return std::pair{Day(date), words.size() - scan.rest().size()};
}

// "1990年1月1日以后出生", "1990年1月至2008年1月期间出生".
std::optional<Found> birth_at(Segment const& segment, std::size_t at) {
    auto const words = segment.words;
    if (words.find("出生", at) == words.npos) return std::nullopt;
    auto const first = day_at(words, at);
    if (!first) return std::nullopt;
    Found found;
    found.end = first->second;
    auto rest = words.substr(found.end);
    if (rest.starts_with("以前") || rest.starts_with("之前") || rest.starts_with("及以前")) {
        found.age.born_until = first->first;
        return found;
    }
    found.age.born_from = first->first;
    constexpr std::array<Words, 3> until{"-", "至", "到"};
    for (auto const joint : until)
        if (rest.starts_with(joint))
            if (auto const last = day_at(words, found.end + joint.size())) {
                found.age.born_until = last->first;
                found.end = last->second;
            }
    return found;
}

bool number_begins(Words words, std::size_t at) {
    constexpr std::array<Words, 6> tens{"十", "一", "二", "三", "四", "五"};
    if (at > 0 && (is_digit(words[at - 1]) || words[at - 1] == '.')) return false;
    if (is_digit(words[at])) return true;
    return std::ranges::any_of(tens, [&](Words one) { return words.substr(at).starts_with(one); });
}

// Limits of others than the person: of children and old people whom the work is for.
bool of_others(Segment const& segment) {
    constexpr std::array<Words, 7> others{"儿童", "婴", "幼儿园", "老人", "老年", "宝宝", "学员"};
    return std::ranges::any_of(others, [&](Words one) { return segment.holds(one); });
}

void read(Reading const& reading, Segment const& segment, Requirements& found) {
    auto const words = segment.words;
    AskedAge all;
    std::size_t begin = words.npos, end = 0;
    for (std::size_t at = 0; at < words.size();) {
        auto one = number_begins(words, at) ? age_at(segment, at) : std::nullopt;
        if (!one && number_begins(words, at)) one = birth_at(segment, at);
        if (!one) {
            at += first_character(words.substr(at));
            continue;
        }
        auto const keep = [](auto& into, auto const& from) {
            if (!into) into = from;
        };
        keep(all.least_years, one->age.least_years);
        keep(all.most_years, one->age.most_years);
        keep(all.born_from, one->age.born_from);
        keep(all.born_until, one->age.born_until);
        begin = std::min(begin, at);
        at = end = one->end;
    }
    if (begin == words.npos) return;
    static_cast<Stated&>(all) = stated(reading, segment, segment.at + begin, segment.at + end);
    found.age.push_back(std::move(all));
}

}  // namespace

void read_age(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments)
        if (!segment.excepted && !of_others(segment)) read(reading, segment, found);
}

}  // namespace sx::engine
