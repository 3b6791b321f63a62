#pragma once
#include <array>
#include <string>
#include <vector>
#include "engine/search/documents.hpp"

namespace sx::search {

// A document that has its terms.
struct OwnedDocument {
    DocumentId id;
    std::vector<std::string> title, text;
    std::vector<FacetValue> values;
    std::array<std::uint32_t, column_count> columns{};
};

}  // namespace sx::search
