#include <algorithm>
#include <string_view>
#include <vector>
#include "engine/analysis/analyzer.hpp"
#include "engine/analysis/tables.hpp"

namespace sx::analysis {

bool is_stop_word(std::string_view term) {
    static std::vector<std::string_view> const words = [] {
        std::vector<std::string_view> all;
        for (auto const& row : table("stop_words.tsv")) all.push_back(row[0]);
        std::ranges::sort(all);
        return all;
    }();
    return std::ranges::binary_search(words, term);
}

}  // namespace sx::analysis
