#pragma once
#include <cstddef>
#include <string_view>

namespace sx::analysis {

// How many letters must be put in, left out, exchanged, or swapped with their neighbour to make one
// text of the other (optimal string alignment); `most` + 1 as soon as it is certain to be more.
std::size_t edit_distance(std::u32string_view one, std::u32string_view other, std::size_t most);

// How many edits a text of so many letters may be away from what was meant: short words have too
// many neighbours.
constexpr std::size_t edits_allowed(std::size_t letters) {
    return letters < 3 ? 0 : letters < 8 ? 1 : 2;
}

}  // namespace sx::analysis
