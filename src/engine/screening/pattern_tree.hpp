#pragma once
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sx::screening {

// What a pattern says, as a tree; docs/screening.md describes how it is written.
struct PatternNode {
    enum class Kind : std::uint8_t {
        letter,
        any,     // a letter that ends no sentence
        set,     // one of some letters
        words,   // one of a list's words
        all,     // its parts, one after the other
        either,  // one of its parts
        repeat,  // its part, so many times
        ahead,   // its part follows (or not), without being taken
        behind,  // its part stands before (or not)
        open,    // here begins what is quoted
        close,   // here it ends
    };
    Kind kind = Kind::all;
    bool negated = false;  // set, ahead, behind
    bool sparing = false;  // repeat: as few times as will do
    char32_t letter = 0;
    std::uint32_t least = 0, most = 0;                           // repeat
    std::vector<std::pair<char32_t, char32_t>> ranges{};         // set
    std::shared_ptr<std::vector<std::u32string> const> words{};  // words
    std::vector<PatternNode> parts{};
};

// The named lists of a rulebook. A list whose words hold no sign of the pattern language is a list
// of words; others are patterns by a name.
using WordLists = std::map<std::u32string, std::u32string, std::less<>>;

// Throws std::invalid_argument and says what is wrong.
PatternNode read_pattern(std::u32string_view source, WordLists const&);

// How many letters it takes.
struct Lengths {
    std::uint32_t least = 0, most = 0;
};
Lengths lengths_of(PatternNode const&);

// Letters that a match may begin with; `any` where that cannot be told.
struct Beginnings {
    std::u32string letters{};
    bool any = false;
};
Beginnings beginnings_of(PatternNode const&);

// Words of which one stands in everything that the pattern matches, and how many letters of the
// match may stand before it. Empty where there are none. Of several choices that one is taken which
// texts hold least: longer words, few of them, none of the list `everyday`.
struct Anchors {
    std::vector<std::u32string> words{};
    std::uint32_t least_before = 0, most_before = 0;
};
using Everyday = std::set<std::u32string, std::less<>>;
Anchors anchors_of(PatternNode const&, Everyday const&);

}  // namespace sx::screening
