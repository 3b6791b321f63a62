#include "engine/search/scoring.hpp"
#include <algorithm>
#include <cmath>

namespace sx::search {

std::uint8_t impact_of(Scoring const& scoring, std::uint32_t occurrences, std::uint32_t length) {
    double const relative = double(length) / scoring.typical_length;
    double const damping = scoring.k1 * (1 - scoring.b + scoring.b * relative);
    double const saturation = occurrences / (occurrences + damping);
    return std::uint8_t(std::clamp(std::lround(255 * saturation), 1L, 255L));
}

std::uint32_t weight_of(std::uint64_t documents, std::uint64_t holders) {
    double const rarity =
        std::log1p((double(documents) - double(holders) + 0.5) / (double(holders) + 0.5));
    return std::uint32_t(std::max(1L, std::lround(256 * rarity)));
}

}  // namespace sx::search
