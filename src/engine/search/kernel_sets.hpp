#pragma once
#include <bit>
#include "engine/search/kernels.hpp"

// Where all_kernels() gets them from.
namespace sx::search {

Kernels plain_kernels();
#if defined(__x86_64__)
// What these lack they take from the set below; only for processors that have the instructions.
Kernels avx2_kernels();
Kernels avx512_kernels();
#endif

// Loops over words that each instruction set compiles for itself, with its own popcount.
[[gnu::always_inline]] inline void count_codes_by_word(
    std::uint64_t const* mask, std::uint64_t const* planes, std::size_t width,
    std::uint32_t* counts, std::size_t words) {
    for (std::size_t word = 0; word < words; ++word) {
        if (mask[word] == 0) continue;
        std::uint64_t held[1 << counted_planes] = {mask[word]};
        std::size_t codes = 1;
        for (std::size_t plane = 0; plane < width; ++plane, codes *= 2) {
            auto const bits = planes[plane * words + word];
            for (std::size_t code = 0; code < codes; ++code) {
                held[codes + code] = held[code] & bits;
                held[code] &= ~bits;
            }
        }
        for (std::size_t code = 0; code < codes; ++code)
            counts[code] += std::uint32_t(std::popcount(held[code]));
    }
}

[[gnu::always_inline]] inline std::size_t rank_by_word(
    std::uint64_t const* bits, std::size_t offset) {
    std::size_t sum = 0;
    for (std::size_t word = 0; word < offset / 64; ++word)
        sum += std::size_t(std::popcount(bits[word]));
    auto const before = (std::uint64_t(1) << (offset % 64)) - 1;
    return sum + std::size_t(std::popcount(bits[offset / 64] & before));
}

[[gnu::always_inline]] inline std::size_t places_by_bit(
    std::uint16_t* places, std::uint64_t const* mask, std::size_t words) {
    std::size_t found = 0;
    for (std::size_t word = 0; word < words; ++word)
        for (auto rest = mask[word]; rest != 0; rest &= rest - 1)
            places[found++] = std::uint16_t(word * 64 + std::size_t(std::countr_zero(rest)));
    return found;
}

}  // namespace sx::search
