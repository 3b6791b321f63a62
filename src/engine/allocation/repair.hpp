#pragma once
#include "engine/allocation/interruption.hpp"
#include "engine/allocation/ledger.hpp"

namespace sx::allocation {

// Gives whoever has fewer than wanted what can still be had, by letting others change: first places
// that are free, then those of people who have more. Afterwards the promises of allocate() hold,
// unless it was interrupted.
void repair(Task const&, Ledger&, Interruption&);

}  // namespace sx::allocation
