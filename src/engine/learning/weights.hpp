#pragma once
#include <cstdint>
#include "engine/learning/features.hpp"

namespace sx::learning {

// What each feature counts. Immutable facts of one version: to be copied and shared at will.
struct Weights {
    std::uint32_t version = 0;  // 0: set by reasoning, never learnt
    Parts of{};

    // The sum of each part times its weight: the more, the nearer to the top.
    double score(Parts const&) const;
    friend bool operator==(Weights const&, Weights const&) = default;
};

// Version 0, for parts between 0 and 1: what somebody wants and can do comes first, then where,
// then terms; that others look at it too counts least.
Weights default_weights();

}  // namespace sx::learning
