#pragma once
#include <cstdint>
#include <string_view>
#include <vector>
#include "engine/screening/findings.hpp"
#include "engine/screening/rulebook.hpp"
#include "engine/screening/weighing.hpp"
#include "engine/screening/word_tree.hpp"

namespace sx::screening {

// Reads texts by a rulebook. Any number of threads may use one screener.
class Screener {
public:
    explicit Screener(Rulebook);

    Rulebook const& rulebook() const { return book_; }

    // What a text says that it may not, in its order. A text is one field of an advertisement, or
    // a message; UTF-8, bytes that are none are read as blanks. Never fails.
    std::vector<Finding> screen(std::string_view text) const;

    // The same by trying every line at every letter: what screen() must answer, and slow.
    std::vector<Finding> screen_exhaustively(std::string_view text) const;

private:
    struct Trigger {
        std::uint32_t line;                       // of lines()
        std::uint32_t rules;                      // the bits of its rule, or of all
        std::uint32_t least_before, most_before;  // letters of the match before the word
    };
    // Lines by the words without which they cannot match.
    class Triggers {
    public:
        void add(std::uint32_t line, RuleLine const&);
        // Only lines of these rules (a bit each), and those of every rule.
        std::vector<Hit> hits(
            Rulebook const&, std::u32string_view letters, std::uint32_t rules) const;

    private:
        // Whether a word may stand here, by its first two letters: mostly none does.
        bool may_begin(std::u32string_view letters, std::size_t at) const;
        static std::size_t pair_of(char32_t first, char32_t second) {
            return (first * 0x9E3779B1u ^ second * 0x85EBCA6Bu) >> 8 & 0xFFFF;
        }

        WordTree words_{};
        enum class Begins : std::uint8_t { nothing, pairs, words };   // words: it is one itself
        std::vector<Begins> letters_ = std::vector<Begins>(0x10000);  // of the basic plane
        std::vector<bool> pairs_ = std::vector<bool>(0x10000);
        std::vector<std::vector<Trigger>> by_node_{};
    };
    template <class Finder> std::vector<Finding> screen_by(std::string_view, Finder) const;

    Rulebook book_;
    Triggers findings_{}, passes_{};  // what is allowed is only asked where something was found
};

}  // namespace sx::screening
