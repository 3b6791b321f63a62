#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

// The loops that take the time, in several instruction sets with the same results.
namespace sx::search {

// Documents stand in tiles of 256, tiles in chunks of 256: 16 bits name a document in its chunk.
inline constexpr std::size_t tile_documents = 256, chunk_tiles = 256;
inline constexpr std::size_t chunk_documents = tile_documents * chunk_tiles;
inline constexpr std::size_t tile_words = tile_documents / 64, chunk_words = chunk_documents / 64;

struct Kernels {
    std::string_view name;
    // Of chunk_words words.
    void (*intersect)(std::uint64_t* mask, std::uint64_t const* other);
    void (*unite)(std::uint64_t* mask, std::uint64_t const* other);
    std::uint64_t (*count)(std::uint64_t const* mask);
    std::uint64_t (*count_both)(std::uint64_t const* mask, std::uint64_t const* other);
    // bounds[t] += weight * maxima[t] for the tiles of a chunk.
    void (*add_bounds)(std::uint32_t* bounds, std::uint8_t const* maxima, std::uint32_t weight);
    // scores[offset] += weight * impact for `count` postings of a tile, offsets all different.
    void (*add_scores)(
        std::uint32_t* scores, std::uint8_t const* offsets, std::uint8_t const* impacts,
        std::size_t count, std::uint32_t weight);
    // The same, where the offsets are the set bits of tile_words words.
    void (*add_expanded)(
        std::uint32_t* scores, std::uint64_t const* bits, std::uint8_t const* impacts,
        std::uint32_t weight);
    // Sets the bits of those of a tile's scores that are at least `least`.
    void (*reached)(std::uint32_t const* scores, std::uint32_t least, std::uint64_t* bits);
};

// Those that this processor has, the plain ones first and the fastest last.
std::span<Kernels const> all_kernels();
inline Kernels const& best_kernels() { return all_kernels().back(); }

}  // namespace sx::search
