#include "engine/topk/kernel.hpp"
#include "engine/topk/packing.hpp"
#include "engine/topk/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#include <cstring>

// AVX-512 VNNI: an instruction multiplies four unsigned bytes of sixteen columns with four signed
// ones of a row and adds the products. Eight rows by two groups of columns stay in registers.
namespace sx::topk {
namespace {

constexpr std::size_t fours = dimensions / 4;
constexpr std::size_t tile_rows = 8;
constexpr std::size_t packed_bytes = group_columns * dimensions;

void nothing() {}

void pack(std::int8_t const* vectors, std::byte* group) {
    pack_by_fours(vectors, group, 0x80808080);
}

struct Products {
    __m512i left[tile_rows];
    __m512i right[tile_rows];
};

inline void multiply(std::int8_t const* rows, std::byte const* columns, Products& products) {
    for (std::size_t four = 0; four < fours; ++four) {
        auto const left = _mm512_load_si512(columns + four * 64);
        auto const right = _mm512_load_si512(columns + packed_bytes + four * 64);
        for (std::size_t row = 0; row < tile_rows; ++row) {
            std::int32_t bytes;
            std::memcpy(&bytes, rows + row * dimensions + four * 4, sizeof bytes);
            auto const of_row = _mm512_set1_epi32(bytes);
            products.left[row] = _mm512_dpbusd_epi32(products.left[row], left, of_row);
            products.right[row] = _mm512_dpbusd_epi32(products.right[row], right, of_row);
        }
    }
}

inline std::size_t take(__m512i scores, unsigned found, Hit first, Hit* hits) {
    alignas(64) std::int32_t values[group_columns];
    _mm512_store_si512(values, scores);
    std::size_t count = 0;
    for (; found != 0; found &= found - 1) {
        auto const column = static_cast<unsigned>(__builtin_ctz(found));
        hits[count++] = {
            first.row, static_cast<std::uint16_t>(first.column + column), values[column]};
    }
    return count;
}

std::size_t scan(Block const& block, Hit* hits) {
    std::size_t count = 0;
    __m512i starts[panel_rows];
    for (std::size_t row = 0; row < panel_rows; ++row)
        starts[row] = _mm512_set1_epi32(-excess(block.rows + row * dimensions));
    for (std::uint16_t column = 0; column < block_columns; column += 2 * group_columns) {
        auto const left_floors = _mm512_loadu_si512(block.column_floors + column);
        auto const right_floors = _mm512_loadu_si512(block.column_floors + column + group_columns);
        for (std::uint16_t first = 0; first < panel_rows; first += tile_rows) {
            Products products;
            for (std::size_t row = 0; row < tile_rows; ++row)
                products.left[row] = products.right[row] = starts[first + row];
            multiply(
                block.rows + first * dimensions,
                block.columns + column / group_columns * packed_bytes, products);
            for (std::uint16_t row = 0; row < tile_rows; ++row) {
                auto const at = static_cast<std::uint16_t>(first + row);
                auto const floor = _mm512_set1_epi32(block.row_floors[at]);
                unsigned const left = _mm512_cmpgt_epi32_mask(
                    products.left[row], _mm512_min_epi32(floor, left_floors));
                unsigned const right = _mm512_cmpgt_epi32_mask(
                    products.right[row], _mm512_min_epi32(floor, right_floors));
                if ((left | right) == 0) continue;
                auto const beside = static_cast<std::uint16_t>(column + group_columns);
                count += take(products.left[row], left, {at, column, 0}, hits + count);
                count += take(products.right[row], right, {at, beside, 0}, hits + count);
            }
        }
    }
    return count;
}

}  // namespace

Kernel const avx512_vnni_kernel{
    "avx512-vnni", &Processor::avx512_vnni, packed_bytes, &pack, &nothing, &nothing, &scan};

}  // namespace sx::topk
#else
namespace sx::topk {
Kernel const avx512_vnni_kernel{
    "avx512-vnni", &Processor::avx512_vnni, 0, nullptr, nullptr, nullptr, nullptr};
}  // namespace sx::topk
#endif
