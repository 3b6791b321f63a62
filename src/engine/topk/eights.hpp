#pragma once
#include <immintrin.h>
#include "engine/topk/kernel.hpp"

// Part of the kernel files that hold eight scores in a register, each of which gets its own copy:
// hence static.
namespace sx::topk {

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

}  // namespace sx::topk
