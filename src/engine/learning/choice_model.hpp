#pragma once
#include <span>
#include <vector>
#include "engine/learning/outcomes.hpp"

namespace sx::learning {

// Weights by the conditional logit (McFadden, Conditional logit analysis of qualitative choice
// behavior, 1974): who has a list before them takes posting i with probability exp(w·x_i) / Σ
// exp(w·x_j). What is minimised is
//
//     Σ over lists and rows of credit · (log Σ_j exp(w·x_j) - w·x_i) / Σ credit
//       + strength / 2 · Σ over features of (w · deviation)²
//
// which is the listwise loss of Cao et al. (Learning to Rank: From Pairwise Approach to Listwise
// Approach, ICML 2007), with a credit for each row in place of a label. It is strictly convex for a
// strength above 0, so there is one solution whatever one begins with, and no chance in it;
// Newton's method finds it. Lists without any credit say nothing.
//
// `columns` are those of the parts that the lists have. A feature that is the same all through
// every list gets 0.
std::vector<double> fit_weights(
    std::span<List const>, std::size_t columns, double severity, double strength);

// Of each feature, how far the rows of a list lie from the list's mean; 0 where it never differs.
std::vector<double> deviations(std::span<List const>, std::size_t columns);

// How much the position alone decides, from lists that record it: the weight of -log(position) as
// one more column, beside which the features explain the rest. That is the severity if what was
// shown where does not follow from the features alone. Never below 0; 0 where nothing is recorded.
double severity_of(std::span<List const>, std::size_t columns, double strength);

}  // namespace sx::learning
