#include "engine/learning/quality.hpp"
#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <stdexcept>
#include "engine/meaning/scoring.hpp"

namespace sx::learning {
namespace {

constexpr std::size_t looked_at = 10, searched = 100;

std::vector<double> scores_of(
    List const& list, std::span<Feature const> features, Weights const& weights) {
    std::vector<double> scores(list.rows(), 0.0);
    for (std::size_t row = 0; row < scores.size(); ++row)
        for (std::size_t column = 0; column < features.size(); ++column)
            scores[row] += part(weights.of, features[column]) *
                           double{list.parts[row * features.size() + column]};
    return scores;
}

double discounted(std::span<double const> credits) {
    double sum = 0;
    for (std::size_t place = 0; place < std::min(looked_at, credits.size()); ++place)
        sum += credits[place] / std::log2(static_cast<double>(place + 2));
    return sum;
}

// Nothing where nothing came of the list.
std::optional<Quality> quality_of(
    List const& list, std::vector<double> const& scores, double severity) {
    auto ideal = credits(list, severity);
    std::vector<double> ranked;
    std::vector<bool> relevant;
    for (auto const row : meaning::best_first(scores)) {
        ranked.push_back(ideal[row]);
        relevant.push_back(ideal[row] > 0);
    }
    auto const sought = static_cast<std::size_t>(std::ranges::count(relevant, true));
    if (sought == 0) return std::nullopt;
    std::ranges::sort(ideal, std::greater<>{});
    return Quality{
        meaning::average_precision(relevant, sought), discounted(ranked) / discounted(ideal),
        meaning::recall(relevant, sought, searched)};
}

}  // namespace

std::vector<Quality> qualities(
    std::span<List const> lists, std::span<Feature const> features, Weights const& weights,
    double severity) {
    std::vector<Quality> all;
    for (auto const& list : lists)
        if (auto const one = quality_of(list, scores_of(list, features, weights), severity))
            all.push_back(*one);
    return all;
}

Quality mean(std::span<Quality const> all) {
    Quality sum;
    for (auto const& one : all) {
        sum.precision += one.precision;
        sum.ndcg += one.ndcg;
        sum.recall += one.recall;
    }
    auto const count = std::max(1.0, static_cast<double>(all.size()));
    return {sum.precision / count, sum.ndcg / count, sum.recall / count};
}

Gain gain_of(
    std::span<Quality const> before, std::span<Quality const> after, double Quality::*measure) {
    if (before.size() != after.size()) throw std::invalid_argument("not the same lists");
    auto const count = static_cast<double>(before.size());
    if (before.size() < 2) return {};
    double sum = 0, squares = 0;
    for (std::size_t at = 0; at < before.size(); ++at)
        sum += after[at].*measure - before[at].*measure;
    auto const average = sum / count;
    for (std::size_t at = 0; at < before.size(); ++at) {
        auto const apart = after[at].*measure - before[at].*measure - average;
        squares += apart * apart;
    }
    return {average, std::sqrt(squares / (count - 1) / count)};
}

}  // namespace sx::learning
