#include "engine/topk/kernel.hpp"
#include "engine/topk/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#include <cstring>
#include "engine/topk/eights.hpp"

// AVX2 has no product of bytes that cannot overflow, so both sides are widened to 16 bits: two
// dimensions of eight columns at once. Four rows by sixteen columns stay in registers.
namespace sx::topk {
namespace {

constexpr std::size_t twos = dimensions / 2;
constexpr std::size_t packed_bytes = group_columns * dimensions * sizeof(std::int16_t);

void nothing() {}

// Two dimensions of sixteen columns after the other, 16 bits each.
void pack(std::int8_t const* vectors, std::byte* group) {
    for (std::size_t at = 0; at < dimensions; ++at)
        for (std::size_t column = 0; column < group_columns; ++column) {
            std::int16_t const value = vectors[column * dimensions + at];
            auto const place = (at / 2 * group_columns + column) * 2 + at % 2;
            std::memcpy(group + place * sizeof value, &value, sizeof value);
        }
}

struct alignas(32) WideRows {
    std::int16_t of[panel_rows][dimensions];
};

inline void multiply(
    std::int16_t const (*rows)[dimensions], std::byte const* columns, Products& products) {
    for (std::size_t two = 0; two < twos; ++two) {
        auto const* of_two = reinterpret_cast<__m256i const*>(columns + two * 64);
        auto const left = _mm256_load_si256(of_two);
        auto const right = _mm256_load_si256(of_two + 1);
        for (std::size_t row = 0; row < tile_rows; ++row) {
            std::int32_t bytes;
            std::memcpy(&bytes, &rows[row][two * 2], sizeof bytes);
            auto const of_row = _mm256_set1_epi32(bytes);
            products.left[row] =
                _mm256_add_epi32(products.left[row], _mm256_madd_epi16(left, of_row));
            products.right[row] =
                _mm256_add_epi32(products.right[row], _mm256_madd_epi16(right, of_row));
        }
    }
}

std::size_t scan(Block const& block, Hit* hits) {
    std::size_t count = 0;
    WideRows rows;
    for (std::size_t row = 0; row < panel_rows; ++row)
        for (std::size_t at = 0; at < dimensions; ++at)
            rows.of[row][at] = block.rows[row * dimensions + at];
    for (std::uint16_t column = 0; column < block_columns; column += group_columns) {
        auto const floors = load_floors(block.column_floors + column);
        for (std::uint16_t first = 0; first < panel_rows; first += tile_rows) {
            Products products;
            for (std::size_t row = 0; row < tile_rows; ++row)
                products.left[row] = products.right[row] = _mm256_setzero_si256();
            multiply(
                rows.of + first, block.columns + column / group_columns * packed_bytes, products);
            count +=
                take_tile(products, floors, block.row_floors, {first, column, 0}, hits + count);
        }
    }
    return count;
}

}  // namespace

Kernel const avx2_kernel{"avx2", &Processor::avx2, packed_bytes, &pack, &nothing, &nothing, &scan};

}  // namespace sx::topk
#else
namespace sx::topk {
Kernel const avx2_kernel{"avx2", &Processor::avx2, 0, nullptr, nullptr, nullptr, nullptr};
}  // namespace sx::topk
#endif
