#include "features/imports/scan.hpp"
#include <algorithm>
#include <array>
#include <bit>
#include <optional>
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

std::string trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    constexpr std::string_view wide = "\xE3\x80\x80";
    for (bool more = true; more;) {
        more = false;
        while (!text.empty() && blanks.find(text.front()) != text.npos) text.remove_prefix(1);
        while (!text.empty() && blanks.find(text.back()) != text.npos) text.remove_suffix(1);
        if (text.starts_with(wide)) text.remove_prefix(wide.size()), more = true;
        if (text.ends_with(wide)) text.remove_suffix(wide.size()), more = true;
    }
    return std::string(text);
}

bool says_nothing(std::string_view text) {
    constexpr std::array<std::string_view, 9> words{"",     "-",   "--",  "/", "null",
                                                    "none", "nan", "n/a", "无"};
    return std::ranges::find(words, text) != words.end();
}

}  // namespace sx::imports
