#include "features/screening/cures.hpp"
#include <algorithm>
#include <string>
#include "engine/analysis/letters.hpp"

namespace sx::screening {
namespace {

constexpr std::u32string_view blanks = U" \t\r\u3000\u00A0";
constexpr std::u32string_view commas = U",，;；、";
constexpr std::u32string_view clause_ends = U",，;；、。.!！?？:：\n()（）【】[]";
// What may stand on a line that says nothing any more: its number and its signs.
constexpr std::u32string_view line_signs =
    U"0123456789０１２３４５６７８９一二三四五六七八九十①②③④⑤⑥⑦⑧⑨⑩"
    U".．、,，;；:：()（）。-—•·*●■◆ \t\r\u3000";

std::u32string points_of(std::string_view text) {
    std::u32string points;
    for (std::size_t at = 0; at < text.size();) points.push_back(analysis::next_letter(text, at));
    return points;
}

std::string utf8(std::u32string_view points) {
    std::string text;
    for (auto const point : points) analysis::append_letter(text, point);
    return text;
}

bool is_of(std::u32string_view signs, char32_t point) {
    return signs.find(point) != std::u32string_view::npos;
}
bool all_of(std::u32string_view signs, std::u32string_view points) {
    return std::ranges::all_of(points, [&](char32_t point) { return is_of(signs, point); });
}

bool is_cured_by_silence(Rule rule) {
    switch (rule) {
        case Rule::gender:
        case Rule::marital:
        case Rule::age:
        case Rule::household:
        case Rule::health:
        case Rule::ethnicity_religion:
        case Rule::nationality_region:
        case Rule::contact_leak: return true;
        default: return false;
    }
}

struct Stretch {
    std::size_t begin = 0, end = 0;
};

// The whole line where nothing else is said on it, else the clause with one of its commas; nothing
// where it is a part of a clause.
std::optional<Stretch> clause_around(std::u32string_view text, Finding const& finding) {
    auto [begin, end] = Stretch{finding.begin, finding.end};
    while (begin > 0 && is_of(blanks, text[begin - 1])) --begin;
    while (end < text.size() && is_of(blanks, text[end])) ++end;
    bool const opens = begin == 0 || is_of(clause_ends, text[begin - 1]);
    bool const closes = end == text.size() || is_of(clause_ends, text[end]);
    if (!opens || !closes) return std::nullopt;
    auto const line_end = std::min(text.find(U'\n', end), text.size());
    auto const line_begin = begin == 0 ? 0 : text.rfind(U'\n', begin - 1) + 1;  // npos + 1 is 0
    if (all_of(line_signs, text.substr(line_begin, begin - line_begin)) &&
        all_of(line_signs, text.substr(end, line_end - end)))
        return Stretch{line_begin, std::min(line_end + 1, text.size())};
    if (end < text.size() && is_of(commas, text[end])) return Stretch{begin, end + 1};
    if (begin > 0 && is_of(commas, text[begin - 1])) return Stretch{begin - 1, end};
    return Stretch{begin, end};
}

// 全日制本科 says 本科 once the mode of study is gone.
std::optional<std::u32string> without_study_mode(std::u32string quote) {
    for (std::u32string_view const mode : {U"全日制", U"统招", U"统分"})
        for (auto at = quote.find(mode); at != quote.npos; at = quote.find(mode))
            quote.erase(at, mode.size());
    if (quote.empty() || all_of(line_signs, quote)) return std::nullopt;
    return quote;
}

bool overlaps(Finding const& finding, Stretch const& stretch) {
    return finding.begin < stretch.end && stretch.begin < finding.end;
}

}  // namespace

std::optional<WordingCure> cure_of(
    Screener const& screener, std::string_view text, std::span<Finding const> all,
    Finding const& finding) {
    auto const points = points_of(text);
    std::optional<Stretch> stretch;
    std::u32string instead;
    if (finding.rule == Rule::study_mode) {
        stretch = Stretch{finding.begin, finding.end};
        auto kept = without_study_mode(points.substr(finding.begin, finding.end - finding.begin));
        if (!kept) return std::nullopt;
        instead = *std::move(kept);
    } else if (is_cured_by_silence(finding.rule)) stretch = clause_around(points, finding);
    if (!stretch) return std::nullopt;
    auto cured = points;
    cured.replace(stretch->begin, stretch->end - stretch->begin, instead);
    if (all_of(line_signs, cured)) return std::nullopt;
    auto const gone =
        std::ranges::count_if(all, [&](Finding const& one) { return overlaps(one, *stretch); });
    auto const left = screener.screen(utf8(cured)).size();
    if (left + static_cast<std::size_t>(gone) != all.size()) return std::nullopt;
    return WordingCure{
        static_cast<std::int64_t>(stretch->begin), static_cast<std::int64_t>(stretch->end),
        utf8(instead)};
}

}  // namespace sx::screening
