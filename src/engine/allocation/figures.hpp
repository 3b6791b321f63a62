#pragma once
#include <cstdint>
#include <vector>
#include "engine/allocation/allocation.hpp"

// What an organiser looks at before a batch is sent.
namespace sx::allocation {

struct Figures {
    std::int64_t people = 0;  // with a candidate at least
    std::int64_t served = 0;  // of these: got wanted, or all their candidates if they have fewer
    std::int64_t pushes = 0;
    std::int64_t utility = 0;        // the sum
    std::int64_t over_capacity = 0;  // pushes beyond capacity
    // Of exposure, pushes divided by capacity, over the postings that have any capacity: 0 when all
    // are filled alike, near 1 when a few get everything.
    double gini = 0;
    double coverage = 0;    // part of these postings that get a push at all
    double congestion = 0;  // part of pushes beyond capacity
};
Figures figures_of(Task const&, Allocation const&);

// Why a posting got no more.
enum class Outcome {
    full,       // it got all it has places for
    unlisted,   // it is nobody's candidate
    exhausted,  // all who list it got it
    elsewhere   // others of those who list it got what suits them as well or better, or what they
                // needed more
};

struct Standing {
    std::uint32_t capacity = 0;
    std::uint32_t listed = 0;  // people whose candidate it is
    std::uint32_t given = 0;
    std::uint32_t better =
        0;  // of those who list it in vain: got only what suits them as well or better
    Outcome outcome = Outcome::unlisted;
};
std::vector<Standing> standings_of(Task const&, Allocation const&);

// What it is compared with: everybody's best, whatever the capacity; and the best pair first, as
// long as there are places.
Allocation naive(Task const&);
Allocation greedy(Task const&);

}  // namespace sx::allocation
