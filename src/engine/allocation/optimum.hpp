#pragma once
#include <cstdint>
#include <span>
#include "engine/allocation/allocation.hpp"

namespace sx::allocation {

// The greatest sum of utilities that there is when everybody gets as many as `counts` says; nothing
// is approximated. By successive shortest paths with potentials: for samples of some ten thousand
// people. Throws where nobody could give so many.
std::int64_t optimum_of(Task const&, Allocation const& counts);

}  // namespace sx::allocation
