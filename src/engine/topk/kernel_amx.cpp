#include "engine/topk/kernel.hpp"
#include "engine/topk/packing.hpp"
#include "engine/topk/processor.hpp"

#if defined(__x86_64__)
#include <immintrin.h>

// Intel AMX: a tile register holds 16 rows of 64 bytes, one instruction multiplies two of them into
// 256 sums. Eight tiles: two of rows, two of columns, four of their products.
namespace sx::topk {
namespace {

struct alignas(64) TileShapes {
    std::uint8_t palette = 1;
    std::uint8_t reserved[15] = {};
    std::uint16_t row_bytes[16] = {64, 64, 64, 64, 64, 64, 64, 64};
    std::uint8_t rows[16] = {16, 16, 16, 16, 16, 16, 16, 16};
};
constexpr TileShapes shapes{};

constexpr std::size_t tile_bytes = group_columns * dimensions;
constexpr std::size_t step_columns = 2 * group_columns;
constexpr std::size_t steps = block_columns / step_columns;

// The products of a panel with the columns of one step.
struct alignas(64) Scores {
    std::int32_t of[panel_rows][step_columns];
};

void enter() { _tile_loadconfig(&shapes); }
void leave() { _tile_release(); }

void pack(std::int8_t const* vectors, std::byte* group) { pack_by_fours(vectors, group, 0); }

inline void multiply(std::byte const* columns, Scores& scores) {
    constexpr std::size_t pitch = step_columns * sizeof(std::int32_t);
    _tile_loadd(2, columns, 64);
    _tile_loadd(3, columns + tile_bytes, 64);
    _tile_zero(4);
    _tile_dpbssd(4, 0, 2);
    _tile_zero(5);
    _tile_dpbssd(5, 0, 3);
    _tile_zero(6);
    _tile_dpbssd(6, 1, 2);
    _tile_zero(7);
    _tile_dpbssd(7, 1, 3);
    _tile_stored(4, &scores.of[0][0], pitch);
    _tile_stored(5, &scores.of[0][group_columns], pitch);
    _tile_stored(6, &scores.of[group_columns][0], pitch);
    _tile_stored(7, &scores.of[group_columns][group_columns], pitch);
}

class Search {
public:
    explicit Search(Block const& block, Hit* hits) : block_(block), hits_(hits) {
        auto const lowest = _mm512_min_epi32(
            _mm512_loadu_si512(block.row_floors), _mm512_loadu_si512(block.row_floors + 16));
        lowest_row_floor_ = _mm512_set1_epi32(_mm512_reduce_min_epi32(lowest));
    }

    // Most steps hold no hit: the greatest score of each column tells.
    void look(Scores const& scores, std::size_t first_column) {
        auto left = _mm512_load_si512(&scores.of[0][0]);
        auto right = _mm512_load_si512(&scores.of[0][group_columns]);
        for (std::size_t row = 1; row < panel_rows; ++row) {
            left = _mm512_max_epi32(left, _mm512_load_si512(&scores.of[row][0]));
            right = _mm512_max_epi32(right, _mm512_load_si512(&scores.of[row][group_columns]));
        }
        look_closer(scores, left, first_column, 0);
        look_closer(scores, right, first_column, group_columns);
    }

    std::size_t count() const { return count_; }

private:
    void look_closer(
        Scores const& scores, __m512i greatest, std::size_t first_column, std::size_t half) {
        auto const floors = _mm512_loadu_si512(block_.column_floors + first_column + half);
        auto const either = _mm512_min_epi32(floors, lowest_row_floor_);
        if (_mm512_cmpgt_epi32_mask(greatest, either) == 0) return;
        for (std::size_t row = 0; row < panel_rows; ++row) {
            auto const floor = _mm512_min_epi32(floors, _mm512_set1_epi32(block_.row_floors[row]));
            auto const* of_row = &scores.of[row][half];
            unsigned found = _mm512_cmpgt_epi32_mask(_mm512_load_si512(of_row), floor);
            for (; found != 0; found &= found - 1) {
                auto const column = static_cast<unsigned>(__builtin_ctz(found));
                hits_[count_++] = {
                    static_cast<std::uint16_t>(row),
                    static_cast<std::uint16_t>(first_column + half + column), of_row[column]};
            }
        }
    }

    Block const& block_;
    Hit* hits_;
    std::size_t count_ = 0;
    __m512i lowest_row_floor_;
};

// The tiles fill one set of scores while the other is looked through.
std::size_t scan(Block const& block, Hit* hits) {
    Scores scores[2];
    Search search(block, hits);
    _tile_loadd(0, block.rows, 64);
    _tile_loadd(1, block.rows + tile_bytes, 64);
    multiply(block.columns, scores[0]);
    for (std::size_t step = 1; step < steps; ++step) {
        multiply(block.columns + step * 2 * tile_bytes, scores[step % 2]);
        search.look(scores[(step - 1) % 2], (step - 1) * step_columns);
    }
    search.look(scores[(steps - 1) % 2], (steps - 1) * step_columns);
    return search.count();
}

}  // namespace

Kernel const amx_kernel{"amx", &Processor::amx, tile_bytes, &pack, &enter, &leave, &scan};

}  // namespace sx::topk
#else
namespace sx::topk {
Kernel const amx_kernel{"amx", &Processor::amx, 0, nullptr, nullptr, nullptr, nullptr};
}  // namespace sx::topk
#endif
