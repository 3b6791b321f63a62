#include "features/imports/scan.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <utility>

namespace sx::imports {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array spellings{
    Spelling{"　", ""},  Spelling{"\u00A0", ""}, Spelling{"—", "-"},  Spelling{"–", "-"},
    Spelling{"－", "-"}, Spelling{"～", "-"},    Spelling{"至", "-"}, Spelling{"•", "·"},
    Spelling{"‧", "·"},  Spelling{"・", "·"},    Spelling{"∙", "·"},  Spelling{"。", "."},
    Spelling{"￥", "¥"},
};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// U+FF01 to U+FF5E are the printable ASCII characters, wide; in UTF-8 EF BC 81 to EF BD 9E.
std::optional<char> narrowed(std::string_view at) {
    if (at.size() < 3 || at[0] != '\xEF' || (at[1] != '\xBC' && at[1] != '\xBD'))
        return std::nullopt;
    auto const low = static_cast<unsigned char>(at[2]);
    int const ascii = at[1] == '\xBC' ? low - 0x80 + 0x20 : low - 0x80 + 0x60;
    if (ascii < '!' || ascii > '~') return std::nullopt;
    return static_cast<char>(ascii);
}

// A damaged sequence is taken byte by byte.
std::size_t bytes_of_first(std::string_view text) {
    auto const ones = std::countl_one(static_cast<unsigned char>(text[0]));
    auto const length = ones < 2 || ones > 4 ? 1 : static_cast<std::size_t>(ones);
    return std::min(length, text.size());
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string normalised(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto const character = text.substr(0, bytes_of_first(text));
        text.remove_prefix(character.size());
        if (character.size() == 1) {
            if (static_cast<unsigned char>(character[0]) > ' ')
                out += character[0] == '~' ? '-' : small(character[0]);
            continue;
        }
        auto const* known = std::ranges::find(spellings, character, &Spelling::first);
        if (known != spellings.end()) out.append(known->second);
        else if (auto const ascii = narrowed(character)) out += small(*ascii);
        else out.append(character);
    }
    return out;
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"",     "-",   "--",  "/", "null",
                                                    "none", "nan", "n/a", "无"};
    return std::ranges::find(words, text) != words.end();
}

bool Scan::take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

bool Scan::take_any(std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return take(word); });
}

std::optional<int> Scan::take_whole() {
    constexpr std::array<Spelling, 11> chinese{{
        {"一", "1"},
        {"二", "2"},
        {"两", "2"},
        {"三", "3"},
        {"四", "4"},
        {"五", "5"},
        {"六", "6"},
        {"七", "7"},
        {"八", "8"},
        {"九", "9"},
        {"十", "10"},
    }};
    for (auto const& [word, digits] : chinese)
        if (take(word)) return digits.size() == 2 ? 10 : digits[0] - '0';
    int value = 0;
    std::size_t length = 0;
    for (; length < std::min<std::size_t>(rest_.size(), 9) && is_digit(rest_[length]); ++length)
        value = value * 10 + (rest_[length] - '0');
    rest_.remove_prefix(length);
    if (length == 0) return std::nullopt;
    return value;
}

std::optional<std::int64_t> Scan::take_decimal() {
    std::int64_t value = 0;
    std::size_t at = 0;
    auto const digit_at = [&](std::size_t place) {
        return place < rest_.size() && is_digit(rest_[place]);
    };
    for (; at < 12 && (digit_at(at) || (rest_.substr(at, 1) == "," && at > 0 && digit_at(at + 1)));
         ++at)
        if (is_digit(rest_[at])) value = value * 10 + (rest_[at] - '0');
    if (at == 0) return std::nullopt;
    int decimals = 0;
    if (rest_.substr(at, 1) == "." && digit_at(at + 1))
        for (++at; decimals < 4 && digit_at(at); ++at, ++decimals)
            value = value * 10 + (rest_[at] - '0');
    for (; decimals < 4; ++decimals) value *= 10;
    rest_.remove_prefix(at);
    return value;
}

}  // namespace sx::imports
