#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/screening/word_tree.hpp"

namespace sx::screening {

// The letter that each of the basic plane is read as: narrow, small, simplified, and what merely
// looks like it as it ("Ｍ", "м" and "𝐦" are "m", "⼥" is "女"). U+0000 for what is not seen
// (joiners, combining marks, quotation marks), U+0020 for blanks, U+00B7 for bullets and pictures.
std::span<char16_t const> plain_letters();
char32_t plain_letter(char32_t letter);  // also beyond the basic plane

// Words that are hidden by writing them, or some of their characters, in pinyin ("nan性"), as a
// tree of letters. Any number of threads may use it.
class Spellings {
public:
    static Spellings const& standard();  // those of data/screening/spellings.tsv

    WordTree::Node step(WordTree::Node from, char32_t letter) const {
        return tree_.step(from, letter);
    }
    // The word whose spelling ends at this node; empty where none does.
    std::u32string_view word(WordTree::Node node) const {
        return node < ends_.size() && ends_[node] ? words_[ends_[node] - 1] : std::u32string_view();
    }

private:
    Spellings();
    void add(std::u32string const& word, std::vector<std::u32string> const& syllables);

    WordTree tree_{};
    std::vector<std::uint32_t> ends_{};  // by node: the word's number and 1
    std::vector<std::u32string> words_{};
};

}  // namespace sx::screening
