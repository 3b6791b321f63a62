#pragma once
#include <span>
#include "engine/search/documents.hpp"
#include "engine/search/scoring.hpp"

namespace sx::search {

// The meaning of a query, written plainly: every document is looked at. Slow; what the index
// answers is held against it.
Answer search_exhaustively(
    std::span<Document const> documents, Query const&, Scoring const& = Scoring{});

}  // namespace sx::search
