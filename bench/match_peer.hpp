#pragma once
#include <cstddef>
#include "matching_venue.hpp"

// What peers of the two-sided lists have in common: they score the same pairs without rules, one
// way at a time, for a slice of each side.
namespace sx::topk::bench {

// `Search(mine, theirs, slice)` finds the best of all `theirs` for the first of `mine`.
template <class Search> class TwoSearches {
public:
    TwoSearches(Members const& people, Members const& postings, std::size_t slice)
        : one_(people, postings, slice),
          other_(postings, people, slice),
          slice_(slice),
          sizes_(people.size() + postings.size()) {}
    // Pairs a second that this is worth when both ways have to be searched.
    double rate() {
        auto const seconds = seconds_of([&] {
            one_.search();
            other_.search();
        });
        return static_cast<double>(slice_) * static_cast<double>(sizes_) / 2 / seconds;
    }

    Search const& one() const { return one_; }

private:
    Search one_, other_;
    std::size_t slice_, sizes_;
};

}  // namespace sx::topk::bench
