#pragma once
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>
#include "engine/allocation/allocation.hpp"
#include "engine/allocation/interruption.hpp"

namespace sx::allocation {

using Price = std::int64_t;

// What a place at each posting is worth, so that about as many want it at that price as there are
// places: the dual of the transport problem, smoothed. `places`: what is left of capacity once
// nobody counts twice. Rougher prices when it is interrupted.
std::vector<Price> prices_of(
    Task const&, std::span<std::uint32_t const> places, std::size_t threads, Interruption&);

// The dual's value: whatever the prices (none below 0), no allocation with these counts has more
// utility.
std::int64_t bound_of(
    Task const&, std::span<std::uint32_t const> places, std::span<Price const> prices,
    Allocation const& counts);

// How far the utilities of a person's list lie apart where the choice is made, on the average; at
// least 1.
Price spread_of(Task const&);

}  // namespace sx::allocation
