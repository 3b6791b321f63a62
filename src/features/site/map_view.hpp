#pragma once
#include <string_view>
#include <vector>
#include "features/search/search.hpp"
#include "features/site/layout.hpp"
#include "platform/pages/map_pieces.hpp"

// How many were found where: the figures of the region facet, on the map and as a table. Pure
// functions. `on_map` and `in_list` are what was asked, on the map's page and on the list's.
namespace sx::site {

// Every province, that of the chosen region marked; each leads down to the places in it.
std::vector<pages::MapTile> tiles_of(
    Language, std::string_view region, search::FoundPostings const&, Asked const& on_map);

// What lies directly below a region (below the country, if it is empty), where the most were found
// first. What has places below it leads to them, else to the postings.
std::vector<pages::RegionCount> places_below(
    Language, std::string_view region, search::FoundPostings const&, Asked const& on_map,
    Asked const& in_list);

}  // namespace sx::site
