#pragma once
#include <cstdint>
#include <string_view>
#include <vector>
#include "engine/search/documents.hpp"
#include "platform/codes/checked.hpp"

// Where people want to work, as values of Facet::region: the regions that they name and all above
// these, and a value that says "all of it" for each they name. So who names a province is found in
// every town of it, who names none is found everywhere, and nobody counts twice.
namespace sx::search {

void add_wanted(std::vector<codes::RegionCode> const&, std::vector<FacetValue>&);

// Who would work in this region has exactly one of these.
std::vector<std::uint32_t> values_wanting(std::string_view region);
bool is_region(std::uint32_t value);  // not one of those that say "all of it"

}  // namespace sx::search
