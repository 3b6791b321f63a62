#include "engine/search/highlights.hpp"
#include <algorithm>

namespace sx::search {

std::vector<Highlight> highlights(
    std::span<Occurrence const> text, std::span<std::string_view const> terms) {
    std::vector<Highlight> all;
    for (auto const& one : text)
        if (std::ranges::find(terms, one.term) != terms.end())
            all.push_back({one.offset, one.length});
    std::ranges::sort(all, {}, &Highlight::offset);
    std::vector<Highlight> joined;
    for (auto const& one : all) {
        if (joined.empty() || joined.back().offset + joined.back().length < one.offset) {
            joined.push_back(one);
            continue;
        }
        auto& last = joined.back();
        last.length = std::max(last.offset + last.length, one.offset + one.length) - last.offset;
    }
    return joined;
}

}  // namespace sx::search
