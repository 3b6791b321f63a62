#pragma once
#include <immintrin.h>
#include "engine/topk/kernel.hpp"

// Part of the kernel files that hold eight scores in a register, each of which gets its own copy:
// hence static.
namespace sx::topk {

constexpr std::size_t tile_rows = 4;

// The products of four rows with sixteen columns: they stay in registers.
struct Products {
    __m256i left[tile_rows];
    __m256i right[tile_rows];
};

// Which of eight scores lie above the lower of their column's floor and the row's.
[[maybe_unused]] static unsigned above(__m256i scores, __m256i floors, __m256i row_floor) {
    auto const greater = _mm256_cmpgt_epi32(scores, _mm256_min_epi32(floors, row_floor));
    return static_cast<unsigned>(_mm256_movemask_ps(_mm256_castsi256_ps(greater)));
}

// Writes the `found` of sixteen scores; `first` says where the first of them stands.
[[maybe_unused]] static std::size_t take(
    __m256i left, __m256i right, unsigned found, Hit first, Hit* hits) {
    alignas(32) std::int32_t values[group_columns];
    _mm256_store_si256(reinterpret_cast<__m256i*>(values), left);
    _mm256_store_si256(reinterpret_cast<__m256i*>(values + 8), right);
    std::size_t count = 0;
    for (; found != 0; found &= found - 1) {
        auto const column = static_cast<unsigned>(__builtin_ctz(found));
        hits[count++] = {
            first.row, static_cast<std::uint16_t>(first.column + column), values[column]};
    }
    return count;
}

// The floors of sixteen columns.
struct ColumnFloors {
    __m256i left, right;
};

[[maybe_unused]] static ColumnFloors load_floors(std::int32_t const* floors) {
    auto const* eights = reinterpret_cast<__m256i const*>(floors);
    return {_mm256_loadu_si256(eights), _mm256_loadu_si256(eights + 1)};
}

// Writes those of a tile that lie above a floor; `first` says where the tile begins.
[[maybe_unused]] static inline std::size_t take_tile(
    Products const& products, ColumnFloors const& floors, std::int32_t const* row_floors, Hit first,
    Hit* hits) {
    std::size_t count = 0;
    for (std::uint16_t row = 0; row < tile_rows; ++row) {
        auto const at = static_cast<std::uint16_t>(first.row + row);
        auto const floor = _mm256_set1_epi32(row_floors[at]);
        auto const found = above(products.left[row], floors.left, floor) |
                           above(products.right[row], floors.right, floor) << 8;
        if (found != 0)
            count += take(
                products.left[row], products.right[row], found, {at, first.column, 0},
                hits + count);
    }
    return count;
}

}  // namespace sx::topk
