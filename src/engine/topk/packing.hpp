#pragma once
#include <cstddef>
#include <cstdint>
#include <cstring>
#include "engine/topk/kernel.hpp"

// Part of kernel files, each of which gets its own copy: hence static.
namespace sx::topk {

// Four dimensions of sixteen columns after the other, as the instructions that multiply four bytes
// at once read them. `flip` 0x80808080 makes signed bytes unsigned ones that are 128 greater.
[[maybe_unused]] static void pack_by_fours(
    std::int8_t const* vectors, std::byte* group, std::uint32_t flip) {
    for (std::size_t four = 0; four < dimensions / 4; ++four)
        for (std::size_t column = 0; column < group_columns; ++column) {
            std::uint32_t bytes;
            std::memcpy(&bytes, vectors + column * dimensions + four * 4, sizeof bytes);
            bytes ^= flip;
            std::memcpy(group + (four * group_columns + column) * 4, &bytes, sizeof bytes);
        }
}

// With columns 128 too great, every product with this row is too great by this.
[[maybe_unused]] static std::int32_t excess(std::int8_t const* row) {
    std::int32_t sum = 0;
    for (std::size_t at = 0; at < dimensions; ++at) sum += row[at];
    return sum * 128;
}

}  // namespace sx::topk
