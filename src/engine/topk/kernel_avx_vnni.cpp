#include "engine/topk/kernel.hpp"
#include "engine/topk/packing.hpp"
#include "engine/topk/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#include <cstring>
#include "engine/topk/eights.hpp"

// AVX-VNNI: as AVX-512 VNNI, with eight columns at once. Four rows by sixteen columns stay in
// registers.
namespace sx::topk {
namespace {

constexpr std::size_t fours = dimensions / 4;
constexpr std::size_t packed_bytes = group_columns * dimensions;

void nothing() {}

void pack(std::int8_t const* vectors, std::byte* group) {
    pack_by_fours(vectors, group, 0x80808080);
}

inline void multiply(std::int8_t const* rows, std::byte const* columns, Products& products) {
    for (std::size_t four = 0; four < fours; ++four) {
        auto const* of_four = reinterpret_cast<__m256i const*>(columns + four * 64);
        auto const left = _mm256_load_si256(of_four);
        auto const right = _mm256_load_si256(of_four + 1);
        for (std::size_t row = 0; row < tile_rows; ++row) {
            std::int32_t bytes;
            std::memcpy(&bytes, rows + row * dimensions + four * 4, sizeof bytes);
            auto const of_row = _mm256_set1_epi32(bytes);
            products.left[row] = _mm256_dpbusd_avx_epi32(products.left[row], left, of_row);
            products.right[row] = _mm256_dpbusd_avx_epi32(products.right[row], right, of_row);
        }
    }
}

std::size_t scan(Block const& block, Hit* hits) {
    std::size_t count = 0;
    __m256i starts[panel_rows];
    for (std::size_t row = 0; row < panel_rows; ++row)
        starts[row] = _mm256_set1_epi32(-excess(block.rows + row * dimensions));
    for (std::uint16_t column = 0; column < block_columns; column += group_columns) {
        auto const floors = load_floors(block.column_floors + column);
        for (std::uint16_t first = 0; first < panel_rows; first += tile_rows) {
            Products products;
            for (std::size_t row = 0; row < tile_rows; ++row)
                products.left[row] = products.right[row] = starts[first + row];
            multiply(
                block.rows + first * dimensions,
                block.columns + column / group_columns * packed_bytes, products);
            count +=
                take_tile(products, floors, block.row_floors, {first, column, 0}, hits + count);
        }
    }
    return count;
}

}  // namespace

Kernel const avx_vnni_kernel{
    "avx-vnni", &Processor::avx_vnni, packed_bytes, &pack, &nothing, &nothing, &scan};

}  // namespace sx::topk
#else
namespace sx::topk {
Kernel const avx_vnni_kernel{"avx-vnni", &Processor::avx_vnni, 0, nullptr, nullptr, nullptr,
                             nullptr};
}  // namespace sx::topk
#endif
