#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>
#include "engine/search/documents.hpp"

namespace sx::search {

// The best so far: the greatest keys, of equal ones the smallest ids.
class Top {
public:
    void start(std::size_t limit) {  // at least 1
        limit_ = limit;
        heap_.clear();
    }
    bool full() const { return heap_.size() == limit_; }
    std::uint32_t least() const { return heap_.front().score; }  // of the worst; where full
    // Whether a document with this key and id would be taken; ids may be a lower bound.
    bool takes(std::uint32_t key, DocumentId id) const {
        return !full() || better({id, key}, heap_.front());
    }
    void offer(std::uint32_t key, DocumentId id) {
        if (!takes(key, id)) return;
        if (full()) {
            std::ranges::pop_heap(heap_, better);
            heap_.pop_back();
        }
        heap_.push_back({id, key});
        std::ranges::push_heap(heap_, better);
    }
    std::vector<Hit> sorted() const {
        auto hits = heap_;
        std::ranges::sort(hits, better);
        return hits;
    }

private:
    static bool better(Hit const& a, Hit const& b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    }
    std::size_t limit_ = 0;
    std::vector<Hit> heap_;  // the worst in front
};

}  // namespace sx::search
