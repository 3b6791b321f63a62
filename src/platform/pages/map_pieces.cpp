#include "platform/pages/map_pieces.hpp"
#include <algorithm>

namespace sx::pages {
namespace {

using namespace tag;

constexpr int square = 64, gap = 4, round = 8;

// 0 for nothing, then 1 to 5; the greatest is always 5.
int step_of(std::int64_t count, std::int64_t greatest) {
    if (count == 0) return 0;
    return static_cast<int>((count * 5 + greatest - 1) / greatest);
}
std::string_view shade(int step) {
    constexpr std::string_view styles[] = {"s0", "s1", "s2", "s3", "s4", "s5"};
    return styles[step];
}

Html square_of(MapTile const& tile) {
    auto const left = tile.column * square, top = tile.row * square;
    auto const middle = left + square / 2;
    return fragment(
        rect(
            from_left(left + gap / 2), from_top(top + gap / 2), pixels_wide(square - gap),
            pixels_high(square - gap), corner(round)),
        svg_text(aria_hidden("true"), from_left(middle), from_top(top + 28), tile.label),
        svg_text(
            css("n"), aria_hidden("true"), from_left(middle), from_top(top + 49),
            thousands(tile.count)));
}

Html tile_of(
    Language language, MapTile const& tile, std::int64_t greatest, Counting const& counting) {
    auto const style = shade(step_of(tile.count, greatest));
    auto const said =
        std::string(tile.name).append(" ").append(counted(language, tile.count, counting));
    if (tile.count == 0) return group(css(style), role("img"), title(said), square_of(tile));
    return a(
        css(style), href(tile.to), when(tile.current, aria_current("true")), title(said),
        square_of(tile));
}

template <class List> std::int64_t greatest_of(List const& list) {
    std::int64_t greatest = 1;
    for (auto const& one : list) greatest = std::max(greatest, one.count);
    return greatest;
}

}  // namespace

Html tile_map(
    Language language, std::string_view name, std::span<MapTile const> tiles,
    Counting const& counting) {
    int columns = 0, rows = 0;
    for (auto const& tile : tiles) {
        columns = std::max(columns, tile.column + 1);
        rows = std::max(rows, tile.row + 1);
    }
    auto const box = std::string("0 0 ")
                         .append(std::to_string(columns * square))
                         .append(" ")
                         .append(std::to_string(rows * square));
    auto const greatest = greatest_of(tiles);
    return svg(
        css("tiles"), view_box(box), role("group"), aria_label(name),
        each(tiles, [&](MapTile const& tile) {
            return tile_of(language, tile, greatest, counting);
        }));
}

Html region_table(
    std::string_view name, std::string_view region, std::string_view number,
    std::span<RegionCount const> list) {
    auto const greatest = greatest_of(list);
    return table(
        css("counts"), caption(css("sr"), name),
        thead(tr(th(scope("col"), region), th(scope("col"), number))),
        tbody(each(list, [&](RegionCount const& one) -> Html {
            return tr(
                th(scope("row"), a(href(one.to), one.name)),
                td(svg(css("bar-of"), view_box("0 0 100 8"), aria_hidden("true"),
                       rect(
                           from_left(0), from_top(0),
                           pixels_wide(std::max<std::int64_t>(1, one.count * 100 / greatest)),
                           pixels_high(8))),
                   span(thousands(one.count))));
        })));
}

}  // namespace sx::pages
