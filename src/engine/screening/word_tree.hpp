#pragma once
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace sx::screening {

// Words that share their beginnings: one open-addressed table of steps. Built by one thread, then
// read by any number.
class WordTree {
public:
    using Node = std::uint32_t;  // 0 is the root, and no step leads to it
    static constexpr Node root = 0;

    WordTree();
    // The node at which the word ends; the empty word ends at the root.
    Node add(std::u32string_view word);
    // The node that a letter leads to; the root where it leads nowhere.
    Node step(Node from, char32_t letter) const {
        for (auto place = slot(from, letter);; place = (place + 1) & mask_) {
            auto const& step = steps_[place];
            if (step.to == root || (step.from == from && step.letter == letter)) return step.to;
        }
    }
    std::size_t nodes() const { return nodes_; }

private:
    struct Step {
        Node from = 0;
        char32_t letter = 0;
        Node to = root;
    };
    std::size_t slot(Node from, char32_t letter) const {
        return ((from * 0x9E3779B1u) ^ (letter * 0x85EBCA6Bu)) >> 7 & mask_;
    }
    void grow();

    std::vector<Step> steps_;
    std::size_t mask_;
    std::size_t nodes_ = 1;
};

}  // namespace sx::screening
