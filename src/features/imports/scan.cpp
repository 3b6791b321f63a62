#include "features/imports/scan.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include "platform/base/characters.hpp"

namespace sx::imports {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array spellings{
    Spelling{"　", ""},  Spelling{"\u00A0", ""}, Spelling{"—", "-"},  Spelling{"–", "-"},
    Spelling{"－", "-"}, Spelling{"～", "-"},    Spelling{"至", "-"}, Spelling{"•", "·"},
    Spelling{"‧", "·"},  Spelling{"・", "·"},    Spelling{"∙", "·"},  Spelling{"。", "."},
    Spelling{"￥", "¥"},
};

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

}  // namespace

std::string normalised(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        auto const character = text.substr(0, first_character(text));
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
