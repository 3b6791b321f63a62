#include "engine/analysis/spelling.hpp"
#include <algorithm>
#include <unordered_map>
#include "engine/analysis/letters.hpp"
#include "engine/analysis/tables.hpp"

namespace sx::analysis {

namespace {

// Pinyin of characters alone, and of words whose characters are read differently in them.
struct Sounds {
    std::unordered_map<char32_t, std::string_view> characters{};
    std::unordered_map<std::u32string, std::vector<std::string_view>> words{};
    std::size_t longest = 0;
};

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t at = 0; at < text.size();)
        letters.push_back(normal_letter(next_letter(text, at)));
    return letters;
}

// "kuai ji" in the table: a syllable for each character.
std::vector<std::string_view> syllables(std::string_view text) {
    std::vector<std::string_view> parts;
    while (!text.empty()) {
        auto const end = std::min(text.find(' '), text.size());
        parts.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return parts;
}

Sounds const& sounds() {
    static Sounds const all = [] {
        Sounds read;
        for (auto const& row : table("pinyin.tsv"))
            for (auto const character : letters_of(row[1]))
                read.characters.emplace(character, row[0]);
        for (auto const& row : table("pinyin_words.tsv")) {
            auto const word = letters_of(row[0]);
            read.longest = std::max(read.longest, word.size());
            read.words.emplace(word, syllables(row[1]));
        }
        return read;
    }();
    return all;
}

// The character's syllable, a letter or digit itself, nothing for what is not typed.
std::string_view sound(Sounds const& known, char32_t letter) {
    static constexpr std::string_view keys = "0123456789abcdefghijklmnopqrstuvwxyz";
    if (is_digit(letter)) return keys.substr(letter - '0', 1);
    if (is_latin(letter)) return keys.substr(letter - 'a' + 10, 1);
    auto const found = known.characters.find(letter);
    return found == known.characters.end() ? std::string_view{} : found->second;
}

}  // namespace

Spelling spelling(std::string_view text) {
    auto const& known = sounds();
    auto const letters = letters_of(text);
    Spelling typed;
    auto const say = [&](std::string_view syllable) {
        typed.full.append(syllable);
        typed.initials.append(syllable.substr(0, 1));
    };
    for (auto const letter : letters) typed.alone.append(sound(known, letter));
    for (std::size_t at = 0; at < letters.size();) {
        auto word = known.words.end();
        auto length = std::min(known.longest, letters.size() - at);
        for (; length > 1 && word == known.words.end(); --length)
            word = known.words.find(letters.substr(at, length));
        if (word == known.words.end()) {
            say(sound(known, letters[at++]));
            continue;
        }
        for (auto const syllable : word->second) say(syllable);
        at += word->first.size();
    }
    return typed;
}

}  // namespace sx::analysis
