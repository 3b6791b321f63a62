#include "engine/learning/outcomes.hpp"
#include <algorithm>
#include <cmath>
#include <stdexcept>
#include <tuple>

namespace sx::learning {

namespace {

void check(List const& list, std::size_t features) {
    auto const wrong = [&](std::string_view what) {
        throw std::invalid_argument(
            std::string("list ").append(list.name).append(": ").append(what));
    };
    if (list.parts.size() != list.rows() * features)
        wrong("each row has a number for each feature");
    if (!std::ranges::all_of(list.parts, [](float value) { return std::abs(value) <= 1e6F; }))
        wrong("a number is beyond a million");
    if (!list.positions.empty() && list.positions.size() != list.rows())
        wrong("all rows have a position, or none");
    if (std::ranges::find(list.positions, 0U) != list.positions.end())
        wrong("positions count from 1");
}

}  // namespace

double gain(Outcome outcome) { return std::exp2(static_cast<double>(outcome)) - 1; }

void put_in_order(Table& table) {
    auto features = table.features;
    std::ranges::sort(features);
    if (features.empty()) throw std::invalid_argument("one feature at least");
    if (std::ranges::adjacent_find(features) != features.end())
        throw std::invalid_argument("a feature stands twice");
    for (auto const& list : table.lists) check(list, features.size());
    std::ranges::sort(table.lists, [](List const& one, List const& other) {
        return std::tie(one.at, one.name) < std::tie(other.at, other.name);
    });
}

double propensity(std::uint32_t position, double severity) {
    return std::pow(static_cast<double>(position), -severity);
}

std::vector<double> credits(List const& list, double severity) {
    std::vector<double> all;
    all.reserve(list.rows());
    for (std::size_t row = 0; row < list.rows(); ++row) {
        auto const shown = list.positions.empty() ? 1 : propensity(list.positions[row], severity);
        all.push_back(gain(list.outcomes[row]) * std::min(most_credit, 1 / shown));
    }
    return all;
}

}  // namespace sx::learning
