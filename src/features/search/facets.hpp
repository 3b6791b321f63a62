#pragma once
#include <vector>
#include "engine/search/documents.hpp"
#include "features/search/messages.hpp"
#include "features/search/numbering.hpp"
#include "features/search/people_messages.hpp"
#include "platform/web/call.hpp"

// Counts as people read them.
namespace sx::search {

std::vector<Facet> counted_of(FindPostings const&);  // what the index is to count
std::vector<CountedFacet> facets_of(
    web::Call const&, FindPostings const&, Numbering const&, std::vector<FacetCount> const&);

std::vector<Facet> counted_of(FindPeople const&);
std::vector<CountedPeopleFacet> facets_of(FindPeople const&, std::vector<FacetCount> const&);

}  // namespace sx::search
