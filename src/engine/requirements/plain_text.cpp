#include "engine/requirements/plain_text.hpp"
#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include "platform/base/characters.hpp"

namespace sx::engine {
namespace {

using Spelling = std::pair<std::string_view, std::string_view>;

constexpr std::array spellings{
    Spelling{"—", "-"},  Spelling{"–", "-"},  Spelling{"‐", "-"},  Spelling{"−", "-"},
    Spelling{"─", "-"},  Spelling{"【", "("}, Spelling{"】", ")"}, Spelling{"〔", "("},
    Spelling{"〕", ")"}, Spelling{"「", "("}, Spelling{"」", ")"}, Spelling{"《", ""},
    Spelling{"》", ""},  Spelling{"“", ""},   Spelling{"”", ""},   Spelling{"﹑", "、"},
};
constexpr std::array<std::string_view, 4> wide_blanks{"　", "\u00A0", "\u200B", "\uFEFF"};

char compared(char c) {
    if (c >= 'A' && c <= 'Z') return static_cast<char>(c - 'A' + 'a');
    if (c == '[' || c == ']') return c == '[' ? '(' : ')';
    return c == '~' ? '-' : c;
}

}  // namespace

PlainText::PlainText(std::string_view original) : original_(original) {
    text_.reserve(original.size());
    for (std::size_t at = 0; at < original.size();) {
        auto const character = original.substr(at, first_character(original.substr(at)));
        auto const* known = std::ranges::find(spellings, character, &Spelling::first);
        if (character == "\n") put("\n", at);
        else if (character.size() == 1 && static_cast<unsigned char>(character[0]) <= ' ')
            blank_ = true;
        else if (std::ranges::find(wide_blanks, character) != wide_blanks.end()) blank_ = true;
        else if (known != spellings.end()) put(known->second, at);
        else if (auto const ascii = narrowed(character)) put(std::string(1, compared(*ascii)), at);
        else if (character.size() == 1) put(std::string(1, compared(character[0])), at);
        else put(character, at);
        at += character.size();
    }
    origins_.push_back(static_cast<std::uint32_t>(original.size()));
    blanks_.push_back(blank_);
}

void PlainText::put(std::string_view bytes, std::size_t from) {
    for (std::size_t place = 0; place < bytes.size(); ++place) {
        origins_.push_back(static_cast<std::uint32_t>(from + place));
        blanks_.push_back(blank_ && place == 0);
    }
    text_.append(bytes);
    if (!bytes.empty()) blank_ = false;
}

std::string PlainText::original(std::size_t begin, std::size_t end) const {
    auto words = original_.substr(origins_[begin], origins_[end] - origins_[begin]);
    for (bool shorter = true; shorter && !words.empty();) {
        shorter = static_cast<unsigned char>(words.back()) <= ' ';
        if (shorter) words.remove_suffix(1);
        for (auto const blank : wide_blanks)
            if (words.ends_with(blank)) {
                words.remove_suffix(blank.size());
                shorter = true;
            }
    }
    return std::string(words);
}

std::string plain(std::string_view word) { return std::string(PlainText(word).text()); }

// U+4E00 to U+9FFF: E4 B8 80 to E9 BF BF.
bool is_chinese(std::string_view text) {
    return text.size() >= 3 && text[0] >= '\xE4' && text[0] <= '\xE9' &&
           (text[0] != '\xE4' || text[1] >= '\xB8');
}

}  // namespace sx::engine
