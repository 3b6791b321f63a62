#pragma once
#include <string>
#include <vector>
#include "features/search/search.hpp"
#include "features/site/layout.hpp"
#include "platform/pages/search_pieces.hpp"

// What was asked and found, as the pages of postings show it: pure functions.
namespace sx::site {

// In the order in which they stand on the page.
inline constexpr search::SearchFacet search_facets[] = {
    search::SearchFacet::region, search::SearchFacet::kind,   search::SearchFacet::education,
    search::SearchFacet::salary, search::SearchFacet::listed, search::SearchFacet::industry,
    search::SearchFacet::major,  search::SearchFacet::fair,   search::SearchFacet::mark};

// The address of what was asked, at a page that takes the same parameters.
Asked asked_of(pages::UrlConstant path, Language, search::FindPostings const&);

// Every facet that the answer has counted, each choice as a link.
std::vector<pages::Facet> facets_of(
    Language, search::FindPostings const&, search::FoundPostings const&, Asked const&);

// What was chosen; each link leads to the list without it. `fair` and `employer` are the names of
// what is asked for by its id.
struct Of {
    std::string fair, employer;
};
std::vector<pages::Link> chosen_of(Language, search::FindPostings const&, Of const&, Asked const&);

std::vector<pages::Order> orders_of(Language, search::FindPostings const&, Asked const&);

// Null where it was not asked for.
search::CountedFacet const* counts_of(search::FoundPostings const&, search::SearchFacet);

}  // namespace sx::site
