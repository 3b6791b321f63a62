#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>
#include "engine/screening/pattern_tree.hpp"
#include "engine/screening/word_tree.hpp"

namespace sx::screening {

// What a pattern found, in letters of the text that it was tried on.
struct Span {
    std::uint32_t begin = 0, end = 0;
    friend bool operator==(Span const&, Span const&) = default;
};

// A pattern that is ready to be tried. Trying backtracks: of several ways the first that fits is
// taken, longer words first. It gives up after so many steps that no pattern and no text can hold
// it up (`most_steps`), and then finds nothing. Any number of threads may try one pattern.
class Pattern {
public:
    static constexpr int most_steps = 20'000;

    // Throws std::invalid_argument, as read_pattern does; also for a pattern without anchors.
    Pattern(std::u32string_view source, WordLists const&, Everyday const& = {});

    std::optional<Span> match(std::u32string_view text, std::size_t at) const;
    // False where no match begins with this letter: a look that saves most tries.
    bool may_begin(char32_t letter) const {
        return (begins_[letter >> 6 & 3] >> (letter & 63) & 1) != 0;
    }
    Anchors const& anchors() const { return anchors_; }

private:
    enum class Act : std::uint8_t {
        letter,
        any,
        set,
        words,
        fork,
        jump,
        ahead,
        behind,
        open,
        close,
        done
    };
    struct Step {
        Act act = Act::done;
        bool negated = false;
        char32_t letter = 0;
        std::uint32_t to = 0, other = 0;  // fork, jump, looks; the number of a set or of words
        Lengths behind{};
    };
    struct Letters {
        std::vector<std::pair<char32_t, char32_t>> ranges;
        bool negated;
        bool has(char32_t) const;
    };
    struct Words {
        WordTree tree{};
        std::vector<bool> ends{};  // by node
        std::uint32_t longest = 0;
    };
    struct Trying;

    void put(PatternNode const&);
    void put_either(PatternNode const&);
    void put_repeat(PatternNode const&);
    void put_look(PatternNode const&);
    std::uint32_t here() const { return static_cast<std::uint32_t>(steps_.size()); }

    std::array<std::uint64_t, 4> begins_{};  // a bit for the low eight bits of a letter
    std::vector<Step> steps_{};
    std::vector<Letters> sets_{};
    std::vector<Words> words_{};
    Anchors anchors_{};
};

// Whether a letter of a folded text ends a sentence, or an item of a list: 。 ; ! ? a line's end, a
// bullet.
inline bool ends_sentence(char32_t letter) {
    return letter == U'。' || letter == U';' || letter == U'!' || letter == U'?' ||
           letter == U'\n' || letter == U'·';
}

}  // namespace sx::screening
