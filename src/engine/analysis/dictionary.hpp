#pragma once
#include <cstdint>
#include <string_view>
#include <vector>

namespace sx::analysis {

// Chinese words with how often they are met, as a trie in flat arrays: a step from node to node is
// one look into an open-addressed table, the first step into an array. 90 000 words take 5 MB.
class Dictionary {
public:
    static Dictionary const& shared();  // data/analysis/; built at first use, in some 50 ms

    static constexpr std::uint32_t none = 0;
    // The node that `letter` leads to from `node` (from the root where that is 0), or `none`.
    std::uint32_t step(std::uint32_t node, char32_t letter) const {
        if (letter >= first_.size()) return none;
        return node == none ? first_[letter] : further(node, letter);
    }
    // The logarithm of the word's probability; 0 where no word ends at the node.
    float word(std::uint32_t node) const { return words_[node]; }
    float unknown() const { return unknown_; }  // of a character that is no word
    bool holds(std::string_view word) const;

private:
    explicit Dictionary(std::vector<std::pair<std::string_view, double>> const& counts);
    struct Slot {
        std::uint32_t node = none, next = none;
        char32_t letter = 0;
    };
    std::uint32_t further(std::uint32_t node, char32_t letter) const {
        for (auto at = place(node, letter);; at = (at + 1) & mask_) {
            auto const& slot = slots_[at];
            if (slot.next == none || (slot.node == node && slot.letter == letter)) return slot.next;
        }
    }
    std::uint32_t place(std::uint32_t node, char32_t letter) const {
        return static_cast<std::uint32_t>(
            ((std::uint64_t{node} << 16 ^ letter) * 0x9E3779B97F4A7C15ull >> 40) & mask_);
    }
    std::uint32_t grow(std::uint32_t node, char32_t letter);

    std::vector<std::uint32_t> first_;
    std::vector<Slot> slots_;
    std::vector<float> words_;
    std::uint32_t mask_ = 0;
    float unknown_ = 0;
};

}  // namespace sx::analysis
