#pragma once
#include <boost/unordered/unordered_flat_map.hpp>
#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>
#include "engine/search/documents.hpp"

namespace sx::search {

// Counts of the same values in several parts, added up. A value keeps its place from one query to
// the next, so that their order is known and nothing is sorted again.
class CountSums {
public:
    void add(FacetValue value, std::uint64_t documents) {
        auto const next = std::uint32_t(values_.size());
        auto const [found, added] = place_of_.try_emplace(key(value), next);
        if (added) {
            values_.push_back(value);
            sums_.push_back(0);
        }
        sums_[found->second] += documents;
    }

    // By facet and value, none of them zero. Starts anew.
    std::vector<FacetCount> take() {
        if (order_.size() != values_.size()) {
            order_.resize(values_.size());
            std::iota(order_.begin(), order_.end(), 0);
            std::ranges::sort(order_, {}, [this](std::uint32_t at) { return values_[at]; });
        }
        auto const held = std::ranges::count_if(sums_, [](auto sum) { return sum > 0; });
        std::vector<FacetCount> counts;
        counts.reserve(std::size_t(held));
        for (auto const at : order_)
            if (sums_[at] > 0) counts.push_back({values_[at], sums_[at]});
        std::ranges::fill(sums_, 0);
        if (values_.size() > most_kept) *this = {};
        return counts;
    }

private:
    static constexpr std::size_t most_kept = 1 << 20;  // employers come and go
    static std::uint64_t key(FacetValue value) {
        return std::uint64_t(value.facet) << 32 | value.value;
    }
    boost::unordered_flat_map<std::uint64_t, std::uint32_t> place_of_;
    std::vector<FacetValue> values_;
    std::vector<std::uint64_t> sums_;
    std::vector<std::uint32_t> order_;
};

}  // namespace sx::search
