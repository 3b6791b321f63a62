#include "features/site/map_view.hpp"
#include <algorithm>
#include <functional>
#include "features/site/region_tiles.hpp"
#include "features/site/search_view.hpp"
#include "features/site/term_texts.hpp"
#include "platform/codes/codes.hpp"

namespace sx::site {

using namespace pages;
using search::FoundPostings;

namespace {

std::vector<search::FacetChoice> regions_of(FoundPostings const& found) {
    auto const* counts = counts_of(found, search::SearchFacet::region);
    return counts ? counts->values : std::vector<search::FacetChoice>();
}

bool lies_directly_in(std::string_view code, std::string_view region) {
    auto const* entry = codes::regions().find(code);
    if (!entry) return false;
    auto const* parent = codes::regions().parent(*entry);
    return (parent ? parent->code : std::string_view()) == region;
}

}  // namespace

std::vector<MapTile> tiles_of(
    Language language, std::string_view region, FoundPostings const& found, Asked const& on_map) {
    auto const counts = regions_of(found);
    std::vector<MapTile> tiles;
    for (auto const& tile : region_tiles()) {
        auto const at = std::ranges::find(counts, tile.code, &search::FacetChoice::value);
        tiles.push_back(
            {tile.column, tile.row,
             std::string(language == Language::zh ? tile.name : tile.letters),
             region_text(language, tile.code), at == counts.end() ? 0 : at->postings,
             on_map.url_with("region", tile.code), codes::regions().is_below(region, tile.code)});
    }
    return tiles;
}

std::vector<RegionCount> places_below(
    Language language, std::string_view region, FoundPostings const& found, Asked const& on_map,
    Asked const& in_list) {
    std::vector<RegionCount> places;
    for (auto const& [code, name, postings] : regions_of(found)) {
        if (!lies_directly_in(code, region)) continue;
        auto const& leads_to = codes::regions().children(code).empty() ? in_list : on_map;
        places.push_back(
            {region_text(language, code), postings, leads_to.url_with("region", code)});
    }
    std::ranges::stable_sort(places, std::greater(), &RegionCount::count);
    return places;
}

}  // namespace sx::site
