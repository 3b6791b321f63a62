#include "features/search/wanted_regions.hpp"
#include <algorithm>
#include "features/search/numbering.hpp"
#include "platform/codes/codes.hpp"

namespace sx::search {
namespace {

constexpr std::uint32_t all_of = 1u << 31, anywhere = ~0u;

bool is_inside_another(codes::RegionCode const& one, std::vector<codes::RegionCode> const& wanted) {
    return std::ranges::any_of(wanted, [&](codes::RegionCode const& other) {
        return other != one && codes::regions().is_below(one.str(), other.str());
    });
}

}  // namespace

void add_wanted(std::vector<codes::RegionCode> const& wanted, std::vector<FacetValue>& values) {
    if (wanted.empty()) values.push_back({Facet::region, anywhere});
    for (auto const& one : wanted) {
        if (is_inside_another(one, wanted)) continue;
        add_path(Facet::region, codes::regions(), one.str(), values);
        values.push_back({Facet::region, all_of | number_of(codes::regions(), one.str())});
    }
}

std::vector<std::uint32_t> values_wanting(std::string_view region) {
    std::vector<std::uint32_t> values{number_of(codes::regions(), region), anywhere};
    for (auto const* above : codes::regions().path(region))
        if (above->code != region)
            values.push_back(all_of | number_of(codes::regions(), above->code));
    return values;
}

bool is_region(std::uint32_t value) { return (value & all_of) == 0; }

}  // namespace sx::search
