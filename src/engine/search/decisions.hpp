#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>
#include "engine/search/kernels.hpp"

namespace sx::search {

// How to tell from a document's code whether a filter holds it, as a decision diagram (Bryant, IEEE
// Transactions on Computers 35, 1986): ranges of codes take one or two steps for each plane.
struct Decision {
    bool nothing = false;           // no code is held
    std::vector<Choice> choices{};  // none: every code is held, unless `nothing`
};

// Bit c of `held` says so of code c, for codes of `width` bits, most_planes at most.
Decision decision_of(std::uint64_t held, std::size_t width);

}  // namespace sx::search
