#pragma once
#include <span>
#include <vector>
#include "engine/search/documents.hpp"
#include "features/postings/postings.hpp"

// The postings that were found, as they are shown.
namespace sx::search {

std::vector<postings::PostingId> ids_of(std::span<Hit const>);
// In the order of the ids. What the call does not see as published is left out.
std::vector<postings::PostingSummary> summaries_of(
    store::Transaction&, std::vector<postings::PostingId> const&);

}  // namespace sx::search
