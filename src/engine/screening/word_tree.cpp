#include "engine/screening/word_tree.hpp"

namespace sx::screening {

WordTree::WordTree() : steps_(16), mask_(15) {}

WordTree::Node WordTree::add(std::u32string_view word) {
    Node node = root;
    for (auto const letter : word) {
        auto next = step(node, letter);
        if (next == root) {
            if (nodes_ * 2 > steps_.size()) grow();
            next = static_cast<Node>(nodes_++);
            auto place = slot(node, letter);
            while (steps_[place].to != root) place = (place + 1) & mask_;
            steps_[place] = {node, letter, next};
        }
        node = next;
    }
    return node;
}

void WordTree::grow() {
    auto const old = std::move(steps_);
    steps_.assign(old.size() * 2, {});
    mask_ = steps_.size() - 1;
    for (auto const& step : old) {
        if (step.to == root) continue;
        auto place = slot(step.from, step.letter);
        while (steps_[place].to != root) place = (place + 1) & mask_;
        steps_[place] = step;
    }
}

}  // namespace sx::screening
