#include "engine/meaning/scoring.hpp"
#include <algorithm>
#include <cmath>
#include <numeric>

namespace sx::meaning {

double average_precision(std::vector<bool> const& relevant, std::size_t sought) {
    double sum = 0, found = 0;
    for (std::size_t place = 0; place < relevant.size(); ++place)
        if (relevant[place]) sum += ++found / static_cast<double>(place + 1);
    return sought ? sum / static_cast<double>(sought) : 0;
}

double ndcg(std::vector<bool> const& relevant, std::size_t sought, std::size_t places) {
    double gained = 0, ideal = 0;
    for (std::size_t place = 0; place < places; ++place) {
        auto const gain = 1 / std::log2(static_cast<double>(place + 2));
        if (place < relevant.size() && relevant[place]) gained += gain;
        if (place < sought) ideal += gain;
    }
    return ideal > 0 ? gained / ideal : 0;
}

double recall(std::vector<bool> const& relevant, std::size_t sought, std::size_t places) {
    auto const seen = std::min(places, relevant.size());
    auto const found =
        std::count(relevant.begin(), relevant.begin() + static_cast<std::ptrdiff_t>(seen), true);
    return sought ? static_cast<double>(found) / static_cast<double>(sought) : 0;
}

std::vector<std::size_t> best_first(std::vector<double> const& scores) {
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(
        order, std::ranges::greater{}, [&](std::size_t at) { return scores[at]; });
    return order;
}

}  // namespace sx::meaning
