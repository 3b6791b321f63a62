#include <algorithm>
#include <array>
#include <charconv>
#include "engine/requirements/readers.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

// Others may come as well, or graduates are spoken of otherwise: nothing is asked.
bool open_to_others(Segment const& segment, bool years_named) {
    constexpr std::array<Words, 20> always{
        "不限应届", "应往届", "往届毕业生均可", "往届生均可", "往届毕业生亦可",
        "往届亦可", "、往届", "非应届",         "除应届",     "不考虑",
        "亦可",     "均可",   "不作要求",       "可培养",     "为主",
        "或具有",   "和社会", "须于",           "前取得",     "报到前"};
    constexpr std::array<Words, 18> unless_years{
        "接受", "接收",   "欢迎", "可考虑", "考虑",     "优秀", "或应届", "或2",          "即可",
        "也可", "可降低", "友好", "公司为", "应届生将", "可由", "可招",   "应届毕业生可", "往届"};
    auto const has = [&](Words one) { return segment.holds(one); };
    return std::ranges::any_of(always, has) ||
           (!years_named && std::ranges::any_of(unless_years, has));
}

// "2026年", "2025届", "2024-2026年": every year from 2000 to 2099 that is one of graduation.
std::vector<std::int64_t> years_in(Words words) {
    std::vector<std::int64_t> years;
    bool through = false;  // "2024-": all up to the next
    for (std::size_t at = 0; at + 4 <= words.size(); ++at) {
        int year = 0;
        bool const apart = at == 0 || !is_digit(words[at - 1]);
        auto const* end = words.data() + at + 4;
        if (!apart || std::from_chars(words.data() + at, end, year).ptr != end) continue;
        if (year < 2000 || year > 2099) continue;
        auto const rest = words.substr(at + 4);
        if (!rest.empty() && is_digit(rest[0])) continue;
        if (through) {
            for (auto between = years.back() + 1; between < year; ++between)
                years.push_back(between);
            through = false;
        }
        years.push_back(year);
        through = rest.starts_with('-') || rest.starts_with("年-") || rest.starts_with("届-") ||
                  rest.starts_with("至") || rest.starts_with("年至");
    }
    std::ranges::sort(years);
    years.erase(std::unique(years.begin(), years.end()), years.end());
    return years;
}

bool speaks_of_graduates(Segment const& segment, bool years_named) {
    if (segment.holds("应届") || segment.holds("未就业高校毕业生")) return true;
    if (segment.holds("择业期") && segment.holds("毕业生")) return true;
    if (!years_named) return false;
    return segment.holds("毕业生") || segment.holds("届") || segment.holds("年毕业") ||
           segment.holds("月毕业") || segment.holds("间毕业") || segment.holds("毕业时间");
}

}  // namespace

void read_graduation(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments) {
        auto years = years_in(segment.words);
        bool const named = !years.empty();
        if (segment.excepted || !speaks_of_graduates(segment, named) ||
            open_to_others(segment, named))
            continue;
        bool const period = segment.holds("择业期") || segment.holds("未落实工作单位") ||
                            segment.holds("未落实过工作单位");
        found.graduation.push_back({stated(reading, segment), std::move(years), period});
    }
}

}  // namespace sx::engine
