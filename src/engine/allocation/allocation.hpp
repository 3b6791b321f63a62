#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>
#include "engine/allocation/candidates.hpp"

// Who is told of which postings: from lists of candidates to a batch in which nobody is passed over
// and no posting is swamped.
namespace sx::allocation {

// What is asked for. Spans and candidates outlive the call.
struct Task {
    Candidates const& candidates;
    std::span<std::uint32_t const> capacity;    // of each posting: how many may be told of it now
    std::span<std::uint32_t const> received{};  // by each person in earlier runs; empty: nothing
    std::uint32_t wanted = 3;                   // postings for each person
};

// Whom a task gives what.
class Allocation {
public:
    explicit Allocation(Task const&);

    // In the order of the person's candidates.
    std::span<Candidate const> of(std::size_t person) const {
        return {slots_.data() + person * wanted_, counts_[person]};
    }
    std::size_t people() const { return counts_.size(); }
    void give(std::size_t person, Candidate candidate) {
        slots_[person * wanted_ + counts_[person]++] = candidate;
    }

private:
    std::size_t wanted_;
    std::vector<Candidate> slots_;
    std::vector<std::uint32_t> counts_;
};

struct Solution {
    Allocation allocation;
    // No allocation that gives everybody as many as this one has a greater sum of utilities.
    std::int64_t most_utility = 0;
};

// Guaranteed of the result:
// 1. nobody gets a posting twice, more than wanted, or one that is no candidate; no posting goes to
//    more people than its capacity;
// 2. no other allocation sends more in all;
// 3. whoever has less has the right of way: nobody can get one more, even if others have to change
//    theirs, without taking it from somebody who would then have fewer than that person gets, or as
//    many while having received less in earlier runs. In particular everybody gets `wanted`
//    wherever that is possible at all;
// 4. it is the same however many threads work.
// The sum of utilities is near the greatest one; `most_utility` tells how near.
// Throws when the sizes do not fit or a candidate names a posting that there is not.
Solution allocate(Task const&, unsigned threads = 0);  // 0: all processors

// The same, as long as `go_on` says so: it is asked many times, and a no ends the work without a
// result.
std::optional<Solution> allocate_while(
    std::function<bool()> const& go_on, Task const&, unsigned threads = 0);

// Those who list a posting, by posting.
std::vector<std::uint32_t> listed(Candidates const&, std::size_t postings);

}  // namespace sx::allocation
