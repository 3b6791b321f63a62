#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "engine/search/kernels.hpp"

namespace sx::search {

// The documents of a chunk that have a term, and its impacts in the same order. Short lists name
// them by 16 bits. Long ones stand tile by tile: where each tile begins, the greatest impact in it,
// offsets of 8 bits; the longest have all of them as bits as well.
struct ListView {
    std::uint32_t count = 0;                   // 0: no document of the chunk has the term
    std::uint16_t const* documents = nullptr;  // of a short list
    std::uint16_t const* begins = nullptr;     // of a long one, chunk_tiles of them
    std::uint8_t const* maxima = nullptr;
    std::uint64_t const* bits = nullptr;  // chunk_words of them, or null
    std::uint8_t const* offsets = nullptr;
    std::uint8_t const* impacts = nullptr;

    std::size_t end_of(std::size_t tile) const {
        return tile + 1 < chunk_tiles ? begins[tile + 1] : count;
    }
};

// Calls `take(document, impact)` for each posting of a chunk, documents as places in the chunk.
template <class Take> void each(ListView const& list, Take take) {
    if (list.documents != nullptr) {
        for (std::size_t at = 0; at < list.count; ++at)
            take(std::size_t(list.documents[at]), list.impacts[at]);
        return;
    }
    for (std::size_t tile = 0; list.count > 0 && tile < chunk_tiles; ++tile)
        for (std::size_t at = list.begins[tile]; at < list.end_of(tile); ++at)
            take(tile * tile_documents + list.offsets[at], list.impacts[at]);
}

// The documents of a chunk that have a value: listed, or as bits.
struct SetView {
    std::uint32_t count = 0;
    std::uint16_t const* documents = nullptr;
    std::uint64_t const* bits = nullptr;
};

// From these counts on within a chunk.
inline constexpr std::uint32_t long_list = 512, list_with_bits = 4096, set_with_bits = 512;

// Documents in the order of their ids, for ever as they are; safe from every thread.
class Segment {
public:
    std::size_t size() const { return ids_.size(); }
    std::size_t chunks() const { return (ids_.size() + chunk_documents - 1) / chunk_documents; }
    std::span<DocumentId const> ids() const { return ids_; }
    std::span<std::uint32_t const> column(Column which) const {
        return columns_[std::size_t(which)];
    }

    static constexpr std::uint32_t no_term = 0xFFFFFFFF;
    std::uint32_t find(std::string_view term) const;  // `no_term` where no document has it
    std::size_t terms() const { return term_ends_.size(); }
    std::string_view term(std::uint32_t number) const;
    ListView list(std::uint32_t term, std::size_t chunk) const;

    // Values in rising order; a set is asked for by the place of its value.
    std::span<std::uint32_t const> values(Facet facet) const { return at(facet).values; }
    SetView set(Facet, std::size_t place, std::size_t chunk) const;
    // Documents with the same values of a facet share a combination; it names their places.
    std::span<std::uint32_t const> combinations(Facet facet) const {
        return at(facet).combination_of;
    }
    struct Combinations {
        std::span<std::uint32_t const> ends, places;  // those of a combination end there
        std::span<std::uint32_t const> of(std::uint32_t combination) const {
            auto const begin = combination == 0 ? 0 : ends[combination - 1];
            return places.subspan(begin, ends[combination] - begin);
        }
    };
    Combinations combination_places(Facet facet) const {
        return {at(facet).ends, at(facet).places};
    }

    std::size_t bytes() const;  // in memory

private:
    friend class SegmentWriter;

    struct List {
        std::uint64_t at = 0;  // in lists_
        std::uint32_t term = 0, count = 0;
        std::uint16_t chunk = 0;
    };
    struct Set {
        std::uint64_t at = 0;
        std::uint32_t count = 0;
    };
    struct FacetTable {
        std::vector<std::uint32_t> values;
        std::vector<Set> sets;                      // chunk by chunk for each value
        std::vector<std::uint32_t> combination_of;  // for each document
        std::vector<std::uint32_t> ends, places;    // for each combination
    };
    FacetTable const& at(Facet facet) const { return facets_[std::size_t(facet)]; }

    std::vector<DocumentId> ids_;
    std::array<std::vector<std::uint32_t>, column_count> columns_;
    std::string term_bytes_;
    std::vector<std::uint32_t> term_ends_;
    std::vector<std::uint32_t> hash_;  // of terms: number + 1, open addressing
    std::vector<List> lists_of_;       // by term, then chunk
    std::vector<std::uint32_t> first_list_;
    std::vector<std::uint64_t> lists_;  // what lists and sets point into
    std::array<FacetTable, facet_count> facets_;
};

}  // namespace sx::search
