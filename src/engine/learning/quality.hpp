#pragma once
#include <cstddef>
#include <span>
#include <vector>
#include "engine/learning/outcomes.hpp"
#include "engine/learning/weights.hpp"

namespace sx::learning {

// How good an order is. Any outcome but none counts for precision and recall, its credit for nDCG;
// equal scores keep the order of the rows.
struct Quality {
    double precision = 0;  // average precision (meaning/scoring.hpp); of several lists, their MAP
    double ndcg = 0;       // of the first ten, over those of the best order
    double recall = 0;     // of the first hundred
    friend bool operator==(Quality const&, Quality const&) = default;
};

// Of each list from which anything came, in their order.
std::vector<Quality> qualities(
    std::span<List const>, std::span<Feature const>, Weights const&, double severity);
Quality mean(std::span<Quality const>);

// How much better the second is than the first, list by list, and the standard error of that.
struct Gain {
    double mean = 0, error = 0;
    // Beyond what chance explains: by more than twice the error.
    bool sure() const { return mean > 2 * error; }
    friend bool operator==(Gain const&, Gain const&) = default;
};
Gain gain_of(std::span<Quality const> before, std::span<Quality const> after, double Quality::*);

}  // namespace sx::learning
