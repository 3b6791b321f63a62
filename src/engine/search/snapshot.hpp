#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>
#include "engine/search/segment.hpp"

namespace sx::search {

// A segment, and which of its documents are gone.
struct Part {
    std::shared_ptr<Segment const> segment{};
    std::shared_ptr<std::vector<std::uint64_t> const> removed{};  // a bit each; null for none
    std::uint64_t live = 0;
    bool is_gone(std::size_t document) const {
        return removed != nullptr && ((*removed)[document / 64] >> (document % 64) & 1) != 0;
    }
};

// What is searched at one moment: it stays as it is, however the index changes meanwhile. An id is
// live in one part at most.
struct Snapshot {
    std::vector<Part> parts{};
    std::uint64_t documents() const {
        std::uint64_t sum = 0;
        for (auto const& part : parts) sum += part.live;
        return sum;
    }
};

}  // namespace sx::search
