#include <algorithm>
#include <array>
#include "engine/requirements/readers.hpp"
#include "platform/base/scan.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

// Years that a person would have to stay, not to bring.
bool of_the_future(Words front) {
    constexpr std::array<Words, 7> words{"最低服务",   "服务期限", "服务年限", "合同期为",
                                         "服务期限为", "合同期限", "聘期为"};
    constexpr std::size_t near = 24;  // bytes: 8 characters
    front.remove_prefix(front.size() - std::min(front.size(), near));
    return std::ranges::any_of(words, [&](Words one) { return front.find(one) != front.npos; });
}

struct Years {
    int least;
    std::optional<std::int64_t> most;
    std::size_t end;  // in the segment's words
};

// "3年以上", "1-3年", "两年(含)以上", "3年以下".
std::optional<Years> years_at(Words words, std::size_t at) {
    Scan scan(words.substr(at));
    auto const first = scan.take_whole();
    if (!first || *first > 40) return std::nullopt;
    std::optional<int> last;
    if (scan.take_any({"-", "至", "到"}) || scan.take("年-") || scan.take("年至"))
        last = scan.take_whole();
    if (!scan.take("周年") && !scan.take("年")) return std::nullopt;
    bool const below = scan.take_any({"及以下", "以下", "以内"});
    if (!below) scan.take_any({"(含)以上", "(含)及以上", "及以上", "或以上", "以上", "+"});
    auto const end = words.size() - scan.rest().size();
    if (below) return Years{0, *first, end};
    if (last) return Years{*first, *last, end};
    return Years{*first, std::nullopt, end};
}

// What the years are of, as a part of the words, and where the statement ends.
struct Kind {
    std::size_t begin, end;
    std::size_t statement_end;
};

// Up to the word for experience behind them: "3年以上会计工作经验".
std::optional<Kind> kind_behind(Words words, std::size_t begin) {
    constexpr std::array<Words, 11> experience{"工作年限", "从业年限", "工作时间", "工作经验",
                                               "工作经历", "从业经验", "从业经历", "经验",
                                               "经历",     "工龄",     "年资"};
    constexpr std::size_t farthest = 60;  // bytes: 20 characters
    std::optional<Kind> nearest;
    for (auto const word : experience) {
        auto const at = words.find(word, begin);
        if (at == words.npos || at - begin > farthest) continue;
        if (!nearest || at < nearest->end) nearest = Kind{begin, at, at + word.size()};
    }
    constexpr Words joint = "的";
    if (nearest && words.substr(nearest->begin).starts_with(joint) && nearest->end > nearest->begin)
        nearest->begin += joint.size();
    return nearest;
}

// "工作经验在3年以上", "工作年限不少于3年": the word for experience before the years.
bool led_by_experience(Words front) {
    constexpr std::array<Words, 4> experience{"经验", "经历", "年限", "工龄"};
    constexpr std::array<Words, 10> links{"不少于", "不低于", "至少", "为", "在",
                                          "满",     "有",     "需",   ">",  "要求"};
    for (auto const link : links)
        if (front.ends_with(link)) {
            front.remove_suffix(link.size());
            break;
        }
    constexpr std::size_t near = 36;  // bytes: 12 characters
    auto const close = front.substr(front.size() - std::min(front.size(), near));
    return close.find("从事") != close.npos ||
           std::ranges::any_of(experience, [&](Words one) { return front.ends_with(one); });
}

// "技术团队拥有20年以上行业经验": of the employer.
bool of_the_employer(Words front) {
    constexpr std::array<Words, 5> words{"团队", "公司", "集团", "我司", "成立"};
    return std::ranges::any_of(words, [&](Words one) { return front.find(one) != front.npos; });
}

// "任职满3年以上村主职干部", "服役5年及以上", "3年以上从事会计": years in office or under arms,
// without a word for experience.
std::optional<Kind> service(Words words, std::size_t at, std::size_t begin) {
    constexpr Words engaged = "从事";
    if (words.substr(begin).starts_with(engaged))
        return Kind{begin + engaged.size(), words.size(), words.size()};
    constexpr std::array<Words, 6> leads{"任职满", "服役满", "服役", "现职满", "工作满", "从事"};
    for (auto const lead : leads) {
        if (!words.substr(0, at).ends_with(lead)) continue;
        if (begin < words.size()) return Kind{begin, words.size(), words.size()};
        return Kind{at - lead.size(), at, begin};
    }
    return std::nullopt;
}

bool starts_number(Words words, std::size_t at) {
    constexpr std::array<Words, 11> chinese{"一", "二", "两", "三", "四", "五",
                                            "六", "七", "八", "九", "十"};
    if (at > 0 && (is_digit(words[at - 1]) || words[at - 1] == '.')) return false;
    if (is_digit(words[at])) return true;
    return std::ranges::any_of(
        chinese, [&](Words one) { return words.substr(at).starts_with(one); });
}

bool says_none(Segment const& segment) {
    constexpr std::array<Words, 9> phrases{"经验不限",   "不限经验",     "无需经验",
                                           "无经验要求", "经验无要求",   "不要求经验",
                                           "无须经验",   "工作经历不限", "无行业经验要求"};
    if (std::ranges::any_of(phrases, [&](Words one) { return segment.holds(one); })) return true;
    bool const nothing = segment.words == "不限" || segment.words == "无限制";
    return nothing && (segment.under("经验") || segment.under("经历") || segment.under("年限"));
}

void read(Reading const& reading, Segment const& segment, Requirements& found) {
    auto const words = segment.words;
    if (says_none(segment)) {
        found.experience.push_back({stated(reading, segment), 0, {}, {}});
        return;
    }
    for (std::size_t at = 0; at < words.size(); at += first_character(words.substr(at))) {
        if (!starts_number(words, at)) continue;
        auto const years = years_at(words, at);
        auto const front = words.substr(0, at);
        if (!years || of_the_future(front) || of_the_employer(front)) continue;
        auto kind = kind_behind(words, years->end);
        if (!kind) kind = service(words, at, years->end);
        bool const headed = segment.under("经验") || segment.under("经历") || segment.under("年限");
        if (!kind && !headed && !led_by_experience(front)) continue;
        auto const end = kind ? kind->statement_end : years->end;
        found.experience.push_back(
            {stated(reading, segment, segment.at + at, segment.at + end), years->least, years->most,
             kind ? reading.text.original(segment.at + kind->begin, segment.at + kind->end) : ""});
        return;
    }
}

}  // namespace

void read_experience(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments)
        if (!segment.excepted) read(reading, segment, found);
}

}  // namespace sx::engine
