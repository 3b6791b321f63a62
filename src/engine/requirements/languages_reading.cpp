#include <algorithm>
#include <array>
#include <string>
#include <vector>
#include "engine/requirements/readers.hpp"
#include "engine/requirements/words.hpp"
#include "platform/base/scan.hpp"

namespace sx::engine {
namespace {

using Words = std::string_view;

struct LanguageWord {
    Words word, language, test, grade;
};

// Longest first, so that 英语专业八级 is not read as 英语.
std::vector<LanguageWord> const& known_words() {
    static std::vector<LanguageWord> const words = [] {
        std::vector<LanguageWord> all;
        for (auto const& row : word_table("languages.tsv"))
            all.push_back({row[0], row[1], row[2], row[3]});
        std::ranges::stable_sort(
            all, std::ranges::greater{}, [](auto const& w) { return w.word.size(); });
        return all;
    }();
    return words;
}

// "法语、德语、西班牙语任一流利": what is said of the last is said of all.
Words past_other_languages(Words behind) {
    constexpr std::array<Words, 5> joints{"、", "或", "和", "及", "/"};
    for (;;) {
        auto const joint = taken(behind, joints);
        auto const rest = behind.substr(joint);
        auto const next = std::ranges::find_if(
            known_words(), [&](auto const& one) { return rest.starts_with(one.word); });
        if (joint == 0 || next == known_words().end()) return behind;
        behind = rest.substr(next->word.size());
    }
}

// A language alone is asked for where one must know it, not where it is the work's subject
// ("英语教师", "英语培训").
bool must_be_known(Words front, Words behind) {
    constexpr std::array<Words, 29> signs{
        "讲解", "文献",         "交流",   "优先", "听",   "流利", "熟练", "良好", "精通", "听说",
        "读写", "口语",         "水平",   "能力", "沟通", "交流", "优秀", "标准", "书面", "阅读",
        "写作", "作为工作语言", "可作为", "基础", "过硬", "较好", "会话", "说",   "六级"};
    constexpr std::array<Words, 16> leads{"能用",     "阅读", "通过", "应用",  "使用", "运用",
                                          "精通",     "熟练", "会",   "懂",    "掌握", "流利",
                                          "熟练使用", "擅长", "熟悉", "流利的"};
    constexpr std::size_t near = 24;  // bytes: 8 characters
    auto const close = past_other_languages(behind).substr(0, near);
    return std::ranges::any_of(signs, [&](Words one) { return close.find(one) != close.npos; }) ||
           std::ranges::any_of(leads, [&](Words one) { return front.ends_with(one); });
}

// "425分", "6.5分以上", "(425)" close behind the name of a test.
std::optional<std::int64_t> score_behind(Words behind, Words test) {
    constexpr std::size_t near = 40;
    auto const close = behind.substr(0, near);
    auto const digit = close.find_first_of("0123456789");
    if (digit == close.npos) return std::nullopt;
    Scan scan(close.substr(digit));
    auto const tenths = scan.take_decimal().value_or(0) / 1000;
    bool const counted = scan.take("分") || test == "IELTS" || test == "TOEFL" || test == "TOEIC";
    bool const possible = test == "CET"     ? tenths >= 2200 && tenths <= 7100
                          : test == "IELTS" ? tenths >= 10 && tenths <= 90
                                            : tenths >= 100 && tenths <= 9900;
    if (!counted || !possible) return std::nullopt;
    return tenths;
}

void read(Reading const& reading, Segment const& segment, Requirements& found) {
    auto const words = segment.words;
    for (std::size_t at = 0; at < words.size();) {
        auto const rest = words.substr(at);
        auto const& all = known_words();
        auto const known =
            std::ranges::find_if(all, [&](auto const& one) { return rest.starts_with(one.word); });
        if (known == all.end()) {
            at += first_character(rest);
            continue;
        }
        auto const end = at + known->word.size();
        bool const letters = is_letter(rest[0]) && at > 0 && is_letter(words[at - 1]);
        bool const tested = !known->test.empty();
        if (!letters && (tested || must_be_known(words.substr(0, at), words.substr(end)))) {
            AskedLanguage one;
            static_cast<Stated&>(one) = stated(reading, segment, segment.at + at, segment.at + end);
            one.language = known->language;
            one.test = known->test;
            one.grade = known->grade;
            if (tested) one.score_tenths = score_behind(words.substr(end), known->test);
            found.languages.push_back(std::move(one));
        }
        at = end;
    }
}

}  // namespace

void read_languages(Reading const& reading, Requirements& found) {
    for (auto const& segment : reading.segments)
        if (!segment.excepted) read(reading, segment, found);
}

}  // namespace sx::engine
