#include "engine/screening/disguises.hpp"
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>
#include "engine/analysis/letters.hpp"
#include "engine/screening/letters.hpp"
#include "engine/screening/tables.hpp"
#include "platform/base/characters.hpp"

namespace sx::screening {
namespace {

constexpr char32_t basic_plane = 0x10000;

bool between(char32_t letter, char32_t first, char32_t last) {
    return first <= letter && letter <= last;
}

// Joiners, marks that stand over letters, directions, selectors; quotation marks, which set off
// words without changing what they say.
bool unseen(char32_t letter) {
    constexpr std::u32string_view quotes = U"\"'“”‘’「」『』《》〈〉＂＇`´";
    return letter == 0xAD || between(letter, 0x300, 0x36F) || between(letter, 0x200B, 0x200F) ||
           between(letter, 0x202A, 0x202E) || between(letter, 0x2060, 0x206F) || letter == 0x20E3 ||
           between(letter, 0xFE00, 0xFE0F) || letter == 0xFEFF ||
           quotes.find(letter) != quotes.npos;
}

// Pictures and ornaments: they part items, or are put between the characters of a word.
bool ornament(char32_t letter) {
    constexpr std::u32string_view bullets = U"·•‧∙⋅●○◆◇■□▪▫★☆※►▶◎・｡◦❤♥♡✿❀✔✓√→➢➤✦♀♂☛";
    return bullets.find(letter) != bullets.npos || between(letter, 0x2600, 0x27BF) ||
           between(letter, 0x1F300, 0x1FAFF) || between(letter, 0x1F000, 0x1F0FF);
}

struct Plain {
    std::vector<char16_t> basic;
    std::unordered_map<char32_t, char16_t> beyond{};
};

Plain plain_forms() {
    Plain plain{std::vector<char16_t>(basic_plane)};
    for (char32_t letter = 0; letter < basic_plane; ++letter) {
        auto const form = unseen(letter)     ? U'\0'
                          : ornament(letter) ? U'·'
                                             : analysis::normal_letter(letter);
        plain.basic[letter] = static_cast<char16_t>(form);
    }
    for (auto const& row : table("lookalikes.tsv")) {
        auto const from = letters_of(row.cells.at(0)), to = letters_of(row.cells.at(1));
        for (auto const letter : from) {
            auto const form = static_cast<char16_t>(to.front());
            if (letter < basic_plane) plain.basic[letter] = form;
            else plain.beyond[letter] = form;
        }
    }
    plain.basic[U'\n'] = U'\n';
    return plain;
}

Plain const& plain() {
    static Plain const forms = plain_forms();
    return forms;
}

}  // namespace

std::span<char16_t const> plain_letters() { return plain().basic; }

char32_t plain_letter(char32_t letter) {
    if (letter < basic_plane) return plain().basic[letter];
    auto const found = plain().beyond.find(letter);
    if (found != plain().beyond.end()) return found->second;
    return unseen(letter) ? U'\0' : ornament(letter) ? U'·' : letter;
}

Spellings const& Spellings::standard() {
    static Spellings const spellings;
    return spellings;
}

Spellings::Spellings() {
    for (auto const& row : table("spellings.tsv")) {
        auto const word = letters_of(row.cells.at(0));
        std::vector<std::u32string> syllables;
        for (auto const syllable : split(row.cells.at(1), ' '))
            syllables.push_back(letters_of(syllable));
        add(word, syllables);
    }
}

// Every way to write it in which at least one character is spelt; one character alone would be a
// syllable of many others.
void Spellings::add(std::u32string const& word, std::vector<std::u32string> const& syllables) {
    words_.push_back(word);
    for (unsigned spelt = 1; spelt < 1u << word.size(); ++spelt) {
        std::u32string written;
        for (std::size_t place = 0; place < word.size(); ++place)
            if (spelt >> place & 1u) written += syllables.at(place);
            else written += word[place];
        auto const end = tree_.add(written);
        ends_.resize(std::max(ends_.size(), tree_.nodes()));
        ends_[end] = static_cast<std::uint32_t>(words_.size());
    }
}

}  // namespace sx::screening
