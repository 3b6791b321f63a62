#include "features/proposals/reading/words.hpp"
#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include "features/proposals/reading/points.hpp"
#include "platform/base/embedded.hpp"
#include "platform/base/text.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> proposal_data();  // data/proposals/*.tsv
}

namespace sx::proposals {
namespace {

std::vector<KnownWord> rows_of(std::string_view file) {
    auto table = std::ranges::find(embedded::proposal_data(), file, &EmbeddedFile::name)->content;
    table.remove_prefix(table.find('\n') + 1);
    std::vector<KnownWord> rows;
    while (!table.empty()) {
        auto const line = table.substr(0, table.find('\n'));
        table.remove_prefix(std::min(line.size() + 1, table.size()));
        auto const first = line.substr(0, line.find('\t'));
        rows.push_back({first, line.substr(std::min(first.size() + 1, line.size()))});
    }
    return rows;
}

std::map<std::uint32_t, std::string_view> const& radicals() {
    static auto const all = [] {
        std::map<std::uint32_t, std::string_view> found;
        for (auto const& row : rows_of("radicals.tsv"))
            found.emplace(point_at(row.kind, 0).value, row.word);
        return found;
    }();
    return all;
}

bool is_letter(char c) { return is_latin(c) || is_digit(c); }

// What is left of a heading without its ornaments: characters, letters and digits, small.
struct Bare {
    std::string chinese, latin;
};
Bare bare(std::string_view line) {
    Bare both;
    for (std::size_t at = 0; at < line.size();) {
        auto const point = point_at(line, at);
        if (is_han(point.value)) both.chinese.append(line.substr(at, point.length));
        else if (point.length == 1 && is_letter(line[at])) both.latin += small(line[at]);
        at += point.length;
    }
    return both;
}

// "一、教育经历" counts its parts.
std::string_view without_number(std::string_view chinese) {
    for (std::string_view const number : {"一", "二", "三", "四", "五", "六", "七", "八", "九"})
        if (chinese.starts_with(number)) return chinese.substr(number.size());
    return chinese;
}

using Headings = std::unordered_map<std::string, std::string_view>;
Headings const& headings() {
    static auto const all = [] {
        constexpr std::string_view prefix = "heading_";
        Headings found;
        for (auto const& [kind, word] : known_words()) {
            if (!kind.starts_with(prefix)) continue;
            auto const name = bare(word);
            found.emplace(name.chinese + name.latin, kind.substr(prefix.size()));
        }
        return found;
    }();
    return all;
}

std::optional<std::string_view> heading_named(std::string const& name) {
    auto const found = headings().find(name);
    if (name.empty() || found == headings().end()) return std::nullopt;
    return found->second;
}

// What people cannot see, and marks from the private use areas that fonts draw icons with.
bool is_blank(std::uint32_t point) {
    return point <= 0x20 || (point >= 0x7F && point <= 0xA0) || point == 0x3000 ||
           point == 0xFEFF || (point >= 0x2000 && point <= 0x200F) ||
           (point >= 0x2028 && point <= 0x202F) || (point >= 0xE000 && point <= 0xF8FF) ||
           point == 0xFFFD;
}

}  // namespace

std::span<KnownWord const> known_words() {
    static auto const all = rows_of("words.tsv");
    return all;
}

std::optional<std::size_t> find_word(std::string_view text, std::string_view word) {
    auto const same = [](char a, char b) { return small(a) == small(b); };
    for (std::size_t from = 0; from <= text.size();) {
        auto const rest = text.substr(from);
        auto const found = std::search(rest.begin(), rest.end(), word.begin(), word.end(), same);
        if (found == rest.end()) return std::nullopt;
        auto const at = from + static_cast<std::size_t>(found - rest.begin());
        auto const end = at + word.size();
        bool const inside = (is_latin(word.front()) && at > 0 && is_latin(text[at - 1])) ||
                            (is_latin(word.back()) && end < text.size() && is_latin(text[end]));
        if (!inside) return at;
        from = at + 1;
    }
    return std::nullopt;
}

std::optional<Hit> first_of_kind(std::string_view text, std::string_view kind) {
    for (auto const& known : known_words())
        if (known.kind == kind)
            if (auto const at = find_word(text, known.word)) return Hit{known.word, *at};
    return std::nullopt;
}

std::optional<std::string_view> heading(std::string_view line) {
    constexpr std::size_t longest = 120;
    if (line.size() > longest) return std::nullopt;
    auto const name = bare(line);
    if (auto const whole = heading_named(name.chinese + name.latin)) return whole;
    if (name.chinese.empty()) return std::nullopt;
    auto const counted = heading_named(std::string(without_number(name.chinese)));
    if (!counted || name.latin.empty()) return counted;
    // "教育经历 EDUCATION" says it twice; "技能 C++" says more.
    return heading_named(name.latin) ? counted : std::nullopt;
}

std::string clean_text(std::string_view text) {
    if (!code_points(text)) return {};
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        auto const [point, length] = point_at(text, at);
        if (point == '\n' || point == '\t') clean += static_cast<char>(point);
        else if (point == '\f' || point == '\r') clean += '\n';
        else if (is_blank(point)) clean += ' ';
        else if (
            (point >= 0xFF10 && point <= 0xFF19) || (point >= 0xFF21 && point <= 0xFF3A) ||
            (point >= 0xFF41 && point <= 0xFF5A))
            clean += static_cast<char>(point - 0xFEE0);
        else if (auto const found = radicals().find(point); found != radicals().end())
            clean += found->second;
        else clean.append(text.substr(at, length));
        at += length;
    }
    return clean;
}

}  // namespace sx::proposals
