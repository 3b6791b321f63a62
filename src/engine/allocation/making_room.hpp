#pragma once
#include "engine/allocation/interruption.hpp"
#include "engine/allocation/ledger.hpp"

namespace sx::allocation {

// Gives those who lack something a place by moving others: whoever lacks one takes it where the
// fewest have to move until somebody finds a free one, and whoever gives way to them does likewise;
// of equally many, whoever loses least by it. Ends when a round over all who lack something has
// helped few; what is left needs a search, or is not to be had. Nobody has less afterwards, except
// one for another who has one more.
//
// How many have to move is measured for all postings at once, as in Dinic's algorithm (1970) and
// the global relabelling of push-relabel (Cherkassky and Goldberg, Algorithmica 19, 1997).
void make_room(Task const&, Ledger&, Interruption&);

}  // namespace sx::allocation
