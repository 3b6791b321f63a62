#pragma once
#include <cstdint>
#include <string>
#include <vector>
#include "engine/rules/rules.hpp"
#include "platform/codes/codes.hpp"

namespace sx::matching {

// Entries of a code table that stand together: from the place `first` up to before `end`.
struct Stretch {
    std::uint32_t first = 0, end = 0;
};
using Stretches = std::vector<Stretch>;

// Which entries of codes::majors() a choice accepts, as rules::verdicts does. Takes some
// microseconds for each entry that is asked for; holds() takes none.
Stretches accepted_majors(rules::MajorChoice const&);
// Those at or below each of these codes; of regions and the like. Unknown codes have none.
Stretches at_or_below(codes::Table const&, std::vector<std::string> const& codes);
// The place of each code; unknown codes have none.
std::vector<std::uint32_t> places_of(codes::Table const&, std::vector<std::string> const& codes);
bool holds(Stretches const&, std::uint32_t place);
bool holds_any(Stretches const&, std::vector<std::uint32_t> const& places);

}  // namespace sx::matching
