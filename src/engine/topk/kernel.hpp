#pragma once
#include <cstddef>
#include <cstdint>

// What multiplies. The files kernel_*.cpp are compiled for instruction sets that this machine may
// lack, so they include this header and the compiler's own only: an inline function of the standard
// library, compiled there, could replace the one that everybody calls.
namespace sx::topk {

inline constexpr std::size_t dimensions = 64;  // bytes of a vector
inline constexpr std::size_t panel_rows = 32;
inline constexpr std::size_t group_columns = 16;
inline constexpr std::size_t block_columns = 256;
inline constexpr std::size_t block_groups = block_columns / group_columns;

// Beyond every product of two vectors, on both sides: 64 × 128 × 128 is 2^20.
inline constexpr std::int32_t highest_floor = 1 << 21;
inline constexpr std::int32_t lowest_floor = -highest_floor;

// One panel of rows against one block of columns, begun at multiples of 64 bytes. A pair is wanted
// if its score lies above the floor of its row or above that of its column.
struct Block {
    std::int8_t const* rows = nullptr;            // panel_rows vectors
    std::byte const* columns = nullptr;           // block_groups packed groups
    std::int32_t const* row_floors = nullptr;     // panel_rows
    std::int32_t const* column_floors = nullptr;  // block_columns
};

struct Hit {
    std::uint16_t row;
    std::uint16_t column;
    std::int32_t score;
};

// All kernels give the same hits of the same block, in an order of their own.
struct Kernel {
    char const* name;
    bool (*available)();      // on this processor and system; asks the system for leave
    std::size_t group_bytes;  // of a packed group
    void (*pack)(std::int8_t const* vectors, std::byte* group);  // group_columns vectors
    void (*enter)();                                             // before a thread scans, and after
    void (*leave)();
    // Writes the hits and returns their number; there is room for every pair.
    std::size_t (*scan)(Block const&, Hit* hits);
};

// Each file kernel_*.cpp defines one.
extern Kernel const plain_kernel;
extern Kernel const avx2_kernel;
extern Kernel const avx_vnni_kernel;
extern Kernel const avx512_vnni_kernel;
extern Kernel const amx_kernel;

}  // namespace sx::topk
