#pragma once
#include <cstddef>
#include <vector>

namespace sx::meaning {

// How good an order is, by the definitions of trec_eval. `relevant` says of each place, from the
// best, whether what stands there was sought; `sought` is how many were sought in all, wherever.
double average_precision(std::vector<bool> const& relevant, std::size_t sought);
// Binary gains, discounted by log2(place + 1), over those of an ideal order.
double ndcg(std::vector<bool> const& relevant, std::size_t sought, std::size_t places);
double recall(std::vector<bool> const& relevant, std::size_t sought, std::size_t places);

// The places of a list from the highest score down; equal scores in the order of the list.
std::vector<std::size_t> best_first(std::vector<double> const& scores);

}  // namespace sx::meaning
