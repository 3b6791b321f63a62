#pragma once
#include <cstddef>
#include <vector>
#include "engine/allocation/interruption.hpp"
#include "engine/allocation/ledger.hpp"

namespace sx::allocation {

// Gives the places away in rounds: whoever has fewer than wanted bids for the best at today's
// prices, just enough to rather have it than the next best; a full posting drops its lowest bid,
// which becomes its price. Ends when nobody bids any more, or after so many rounds that the rest is
// better found by search; sooner when it is interrupted. `prices` are where it starts and where it
// ended.
void hold_auction(
    Task const&, Ledger&, std::vector<Price>& prices, std::size_t threads, Interruption&);

}  // namespace sx::allocation
