#include "engine/learning/learning.hpp"
#include <algorithm>
#include <array>
#include <cmath>
#include <span>
#include <stdexcept>
#include "engine/learning/choice_model.hpp"

namespace sx::learning {
namespace {

// Of the pull towards 0; of two that are as good the stronger is chosen.
constexpr std::array strengths{1e-1, 1e-2, 1e-3, 1e-4, 1e-5};
constexpr double strength_for_severity = 1e-4;

using Lists = std::span<List const>;

struct Parted {
    Lists train, choose, measure, before_measure;
};

Parted parted(Lists lists, Periods const& periods) {
    auto const place = [&](Instant until) {
        auto const found = std::ranges::lower_bound(lists, until, {}, &List::at);
        return static_cast<std::size_t>(found - lists.begin());
    };
    auto const first = place(periods.train_until), second = place(periods.choose_until);
    return {
        lists.first(first), lists.subspan(first, second - first), lists.subspan(second),
        lists.first(second)};
}

// Six digits after the point, so that no compiler's last bit shows in a file.
double rounded(double value) { return std::round(value * 1e6) / 1e6 + 0.0; }  // and no -0

Quality rounded(Quality const& one) {
    return {rounded(one.precision), rounded(one.ndcg), rounded(one.recall)};
}

Weights weights_of(
    std::vector<double> const& columns, std::span<Feature const> features, std::uint32_t version) {
    Weights weights{version, {}};
    for (std::size_t column = 0; column < columns.size(); ++column)
        part(weights.of, features[column]) = rounded(columns[column]);
    return weights;
}

void check(Table const& table, Weights const& in_use, Periods const& periods) {
    if (!std::ranges::is_sorted(table.lists, {}, &List::at))
        throw std::invalid_argument("the lists are not in order");
    if (periods.choose_until < periods.train_until)
        throw std::invalid_argument("choosing ends before learning does");
    for (std::size_t at = 0; at < feature_count; ++at) {
        auto const feature = static_cast<Feature>(at);
        if (in_use.of[at] != 0 &&
            std::ranges::find(table.features, feature) == table.features.end())
            throw std::invalid_argument(
                std::string("the weights in use need ").append(name_of(feature)));
    }
}

std::uint64_t telling(Lists lists) {
    return static_cast<std::uint64_t>(std::ranges::count_if(lists, [](List const& list) {
        return std::ranges::any_of(
            list.outcomes, [](Outcome outcome) { return outcome != Outcome::none; });
    }));
}

double chosen_strength(Table const& table, Parted const& lists, double severity) {
    double best = -1, chosen = 0;
    for (auto const strength : strengths) {
        auto const weights = weights_of(
            fit_weights(lists.train, table.features.size(), severity, strength), table.features, 0);
        auto const ndcg = mean(qualities(lists.choose, table.features, weights, severity)).ndcg;
        if (ndcg <= best) continue;
        best = ndcg;
        chosen = strength;
    }
    return chosen;
}

Acceptance acceptance_of(Gain const& gain) {
    return gain.sure()     ? Acceptance::taken
           : gain.mean < 0 ? Acceptance::worse
                           : Acceptance::unproven;
}

}  // namespace

Periods usual_periods(Table const& table) {
    if (table.lists.empty()) return {};
    auto const at = [&](std::size_t fifths) {
        return table.lists[table.lists.size() * fifths / 5].at;
    };
    return {at(3), at(4)};
}

Edition learn(
    Table const& table, Weights const& in_use, Periods const& periods, std::uint32_t version) {
    check(table, in_use, periods);
    auto const lists = parted(table.lists, periods);
    Edition edition;
    edition.weights.version = version;
    edition.replaced = in_use.version;
    edition.features = table.features;
    edition.periods = periods;
    if (!table.lists.empty()) {
        edition.from = table.lists.front().at;
        edition.until = table.lists.back().at;
    }
    edition.trained = telling(lists.train);
    edition.chosen = telling(lists.choose);
    edition.measured = telling(lists.measure);
    if (std::min({edition.trained, edition.chosen, edition.measured}) < least_lists) return edition;
    auto const columns = table.features.size();
    edition.severity = rounded(severity_of(lists.train, columns, strength_for_severity));
    edition.strength = chosen_strength(table, lists, edition.severity);
    edition.weights = weights_of(
        fit_weights(lists.before_measure, columns, edition.severity, edition.strength),
        table.features, version);
    auto const spread = deviations(lists.before_measure, columns);
    for (std::size_t column = 0; column < columns; ++column)
        part(edition.spread, table.features[column]) = rounded(spread[column]);
    auto const before = qualities(lists.measure, table.features, in_use, edition.severity);
    auto const after = qualities(lists.measure, table.features, edition.weights, edition.severity);
    auto const gain = gain_of(before, after, &Quality::ndcg);
    edition.before = rounded(mean(before));
    edition.after = rounded(mean(after));
    edition.gain = {rounded(gain.mean), rounded(gain.error)};
    edition.acceptance = acceptance_of(gain);
    return edition;
}

}  // namespace sx::learning
