#pragma once
#include <span>
#include "platform/pages/pieces.hpp"

// How much there is in each region, seen and told.
namespace sx::pages {

// A region as a square on a grid, roughly where it lies: every one can be hit by a finger and read,
// however small the region.
struct MapTile {
    int column = 0, row = 0;  // from the north-west
    std::string label;        // short, stands in the square
    std::string name;         // for screen readers, and seen under the mouse
    std::int64_t count = 0;
    Url to;  // not followed where there is nothing
    bool current = false;
};
// Five steps of blue by a fifth of the greatest count each; `counting` words a count for screen
// readers. The figures stand in the squares.
Html tile_map(Language, std::string_view name, std::span<MapTile const>, Counting const& counting);

// The same as a table with bars: where it leads, how many.
struct RegionCount {
    std::string name;
    std::int64_t count = 0;
    Url to;
};
Html region_table(
    std::string_view name, std::string_view region, std::string_view number,
    std::span<RegionCount const>);

}  // namespace sx::pages
