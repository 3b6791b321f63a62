#include "engine/analysis/edit_distance.hpp"
#include <algorithm>
#include <vector>

namespace sx::analysis {

std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t most) {
    auto const [shorter, longer] = std::minmax({one.size(), other.size()});
    if (longer - shorter > most) return most + 1;
    std::vector<std::size_t> before_last, last(other.size() + 1), row(other.size() + 1);
    for (std::size_t at = 0; at <= other.size(); ++at) last[at] = at;
    for (std::size_t i = 1; i <= one.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= other.size(); ++j) {
            bool const same = one[i - 1] == other[j - 1];
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                row[j] = std::min(row[j], before_last[j - 2] + 1);
        }
        if (std::ranges::min(row) > most && (i == 1 || std::ranges::min(last) > most))
            return most + 1;
        before_last = last;
        last.swap(row);
    }
    return std::min(last[other.size()], most + 1);
}

}  // namespace sx::analysis
