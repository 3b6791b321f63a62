#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "platform/base/number.hpp"

// How alike two texts are, whatever their spacing, punctuation, width and capitals: the part of
// their shingles (runs of letters) that both have, the Jaccard index. Pure.
namespace sx::postings {

// Sorted, each once. A run has at most three letters; a shorter text is one run.
using Shingles = std::vector<std::uint64_t>;
inline constexpr std::size_t text_run = 3;
Shingles shingles_of(std::string_view text, std::size_t run = text_run);
Percent likeness(Shingles const&, Shingles const&);  // exact; two empty texts are alike

// MinHash: the smallest of each of 128 permutations of the shingles. The part in which two agree
// estimates their likeness with a standard error below 5 points, without either text at hand.
inline constexpr std::size_t mark_count = 128;
using Marks = std::array<std::uint16_t, mark_count>;
Marks marks_of(Shingles const&);
Percent estimate(Marks const&, Marks const&);

std::string to_text(Marks const&);  // four hexadecimal digits each
Marks marks_from(std::string_view text);

}  // namespace sx::postings
