#include "engine/topk/best_lists.hpp"
#include <algorithm>
#include <functional>
#include <limits>
#include "engine/topk/kernel.hpp"

namespace sx::topk {

Key key_of(std::int32_t score, std::uint32_t partner) {
    auto const positive = static_cast<std::uint64_t>(score + highest_floor);
    return positive << 32 | (std::numeric_limits<std::uint32_t>::max() - partner);
}

std::int32_t score_of(Key key) { return static_cast<std::int32_t>(key >> 32) - highest_floor; }

std::uint32_t partner_of(Key key) {
    return std::numeric_limits<std::uint32_t>::max() - static_cast<std::uint32_t>(key);
}

BestLists::BestLists(std::size_t size, std::size_t wanted)
    : wanted_(wanted),
      keys_(size * wanted, Key{0}),
      floors_(size, wanted > 0 ? lowest_floor : highest_floor) {}

void BestLists::offer(std::size_t member, Key key) {
    if (wanted_ == 0) return;
    auto* const heap = keys_.data() + member * wanted_;
    if (key <= heap[0]) return;
    std::size_t at = 0;
    for (std::size_t below = 1; below < wanted_; below = 2 * at + 1) {
        if (below + 1 < wanted_ && heap[below + 1] < heap[below]) ++below;
        if (key <= heap[below]) break;
        heap[at] = heap[below];
        at = below;
    }
    heap[at] = key;
    // The last of equals decides by its index, so an equal score may still enter.
    if (heap[0] != 0) floors_[member] = score_of(heap[0]) - 1;
}

void BestLists::copy(std::size_t member, BestLists const& from, std::size_t other) {
    auto const list = std::span(from.keys_).subspan(other * wanted_, wanted_);
    std::ranges::copy(list, keys_.begin() + static_cast<std::ptrdiff_t>(member * wanted_));
    floors_[member] = from.floors_[other];
}

void BestLists::sort(std::size_t member) {
    auto const list = std::span(keys_).subspan(member * wanted_, wanted_);
    std::ranges::sort(list, std::greater<>{});
}

std::span<Key const> BestLists::of(std::size_t member) const {
    auto const list = std::span(keys_).subspan(member * wanted_, wanted_);
    auto const end = std::ranges::find(list, Key{0});
    return list.first(static_cast<std::size_t>(end - list.begin()));
}

}  // namespace sx::topk
