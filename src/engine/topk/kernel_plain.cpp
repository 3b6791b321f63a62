#include <cstring>
#include "engine/topk/kernel.hpp"

// The one that every other is measured by: no instruction that a reader would have to look up.
namespace sx::topk {
namespace {

bool available() { return true; }
void nothing() {}

void pack(std::int8_t const* vectors, std::byte* group) {
    std::memcpy(group, vectors, group_columns * dimensions);
}

std::int32_t product(std::int8_t const* one, std::int8_t const* other) {
    std::int32_t sum = 0;
    for (std::size_t at = 0; at < dimensions; ++at) sum += one[at] * other[at];
    return sum;
}

std::size_t scan(Block const& block, Hit* hits) {
    auto const* columns = reinterpret_cast<std::int8_t const*>(block.columns);
    std::size_t count = 0;
    for (std::uint16_t row = 0; row < panel_rows; ++row)
        for (std::uint16_t column = 0; column < block_columns; ++column) {
            auto const score =
                product(block.rows + row * dimensions, columns + column * dimensions);
            if (score > block.row_floors[row] || score > block.column_floors[column])
                hits[count++] = {row, column, score};
        }
    return count;
}

}  // namespace

Kernel const plain_kernel{"plain",  &available, group_columns* dimensions, &pack, &nothing,
                          &nothing, &scan};

}  // namespace sx::topk
