#pragma once
#include <cstdint>
#include <span>
#include <string_view>

namespace sx::site {

// Where a province stands on a map of equal squares.
struct RegionTile {
    std::string_view code;     // of codes::regions()
    std::string_view name;     // 鄂, the customary sign for it
    std::string_view letters;  // HB, as GB/T 2260 abbreviates it
    std::uint8_t column, row;  // from the north-west
};

// Every province once, neighbours next to each other as far as a grid of seven columns allows. The
// arrangement is our own: it says roughly where a province lies and nothing about borders or areas.
// Seven columns, so that a square is 44 px wide on a phone.
std::span<RegionTile const> region_tiles();

}  // namespace sx::site
