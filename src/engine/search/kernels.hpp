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
// Bits are worked on and stored in blocks of so many words.
inline constexpr std::size_t block_words = 8;

// A step of a decision: where the plane has a bit, what `high` names, else what `low` does. 0 names
// nothing, 1 everything, 2 and up the earlier steps. The last one decides.
struct Choice {
    std::uint8_t plane = 0, low = 0, high = 0;
    friend bool operator==(Choice const&, Choice const&) = default;
};
inline constexpr std::size_t most_planes = 6, most_choices = (1 << most_planes) - 1;
inline constexpr std::size_t counted_planes = 4;  // count_codes() takes no more
inline constexpr std::size_t places_beyond = 32;

struct Kernels {
    std::string_view name;

    // Masks have `words` words, a multiple of block_words and at most chunk_words.
    void (*intersect)(std::uint64_t* mask, std::uint64_t const* other, std::size_t words);
    void (*unite)(std::uint64_t* mask, std::uint64_t const* other, std::size_t words);
    std::uint64_t (*count)(std::uint64_t const* mask, std::size_t words);
    std::uint64_t (*count_both)(
        std::uint64_t const* mask, std::uint64_t const* other, std::size_t words);
    // One more filter: `all` are those that pass every filter, `but_one` those that one keeps out.
    void (*narrow)(
        std::uint64_t* all, std::uint64_t* but_one, std::uint64_t const* filter, std::size_t words);
    // Those that would pass without this filter.
    void (*widen)(
        std::uint64_t* mask, std::uint64_t const* all, std::uint64_t const* but_one,
        std::uint64_t const* filter, std::size_t words);
    // The places of the set bits, in order; gives their number. Writes up to places_beyond more.
    std::size_t (*places)(std::uint16_t* places, std::uint64_t const* mask, std::size_t words);

    // A document's code stands in planes of `words` words each, the lowest bit in the first.
    void (*choose)(
        std::uint64_t* mask, std::uint64_t const* planes, std::span<Choice const>,
        std::size_t words);
    // counts[code] += the documents of the mask with that code, for all 2^width codes.
    void (*count_codes)(
        std::uint64_t const* mask, std::uint64_t const* planes, std::size_t width,
        std::uint32_t* counts, std::size_t words);

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
    // How many bits of a tile stand before the offset.
    std::size_t (*rank)(std::uint64_t const* bits, std::size_t offset);
};

// Those that this processor has, the plain ones first and the fastest last.
std::span<Kernels const> all_kernels();
inline Kernels const& best_kernels() { return all_kernels().back(); }

}  // namespace sx::search
