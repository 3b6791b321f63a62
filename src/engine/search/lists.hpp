#pragma once
#include <cstddef>
#include <cstdint>
#include "engine/search/kernels.hpp"
#include "engine/search/positions.hpp"

namespace sx::search {

// From these counts on within a chunk a list stands tile by tile, and as bits as well.
inline constexpr std::uint32_t long_list = 512, list_with_bits = 4096;
// From this count on the documents of a value stand as bits.
inline constexpr std::uint32_t set_with_bits = 512;

// The documents of a chunk that have a term, its impacts and positions in the same order. Short
// lists name them by 16 bits. Long ones stand tile by tile: where each tile begins, the greatest
// impact in it, offsets of 8 bits; the longest have all of them as bits as well.
struct ListView {
    std::uint32_t count = 0;                   // 0: no document of the chunk has the term
    std::uint16_t const* documents = nullptr;  // of a short list
    std::uint16_t const* begins = nullptr;     // of a long one, chunk_tiles of them
    std::uint8_t const* maxima = nullptr;
    std::uint64_t const* bits = nullptr;  // as many words as the chunk has, or null
    std::uint8_t const* offsets = nullptr;
    std::uint8_t const* impacts = nullptr;
    std::uint8_t const* position_begins = nullptr;  // of a long one's tiles, 4 bytes each
    std::uint8_t const* positions = nullptr;        // null where the segment has none

    std::size_t end_of(std::size_t tile) const {
        return tile + 1 < chunk_tiles ? begins[tile + 1] : count;
    }
};

// Calls `take(document, at)` for each posting of a chunk: documents as places in the chunk, `at` as
// the posting's number.
template <class Take> void each(ListView const& list, Take take) {
    if (list.documents != nullptr) {
        for (std::size_t at = 0; at < list.count; ++at) take(std::size_t(list.documents[at]), at);
        return;
    }
    for (std::size_t tile = 0; list.count > 0 && tile < chunk_tiles; ++tile)
        for (std::size_t at = list.begins[tile]; at < list.end_of(tile); ++at)
            take(tile * tile_documents + list.offsets[at], at);
}

// Finds postings of documents in rising order, with their positions.
class ListCursor {
public:
    explicit ListCursor(ListView const& list) : list_(list), next_(list.positions) {}

    // The positions of a document that the list holds; null where it has none.
    std::uint8_t const* positions_of(std::size_t document);

private:
    ListView list_;
    std::size_t at_ = 0, tile_ = 0;
    std::uint8_t const* next_;  // the positions of posting at_
};

// The documents of a chunk that have a value: listed, or as bits.
struct SetView {
    std::uint32_t count = 0;
    std::uint16_t const* documents = nullptr;
    std::uint64_t const* bits = nullptr;
};

}  // namespace sx::search
