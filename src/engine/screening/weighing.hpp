#pragma once
#include <cstdint>
#include <string_view>
#include <vector>
#include "engine/screening/pattern.hpp"
#include "engine/screening/rulebook.hpp"

namespace sx::screening {

// A line of the rulebook that fits a stretch of the text.
struct Hit {
    Span span{};
    std::uint32_t line = 0;  // place in Rulebook::lines()
};

// Without the hits that a `pass` line allows, and without those of such lines.
std::vector<Hit> without_passed(Rulebook const&, std::vector<Hit> hits);

// Adds what was found only after signs between characters were taken out: hits that go across such
// a place, and that touch nothing that the text says as it stands. `kept` as in FoldedText.
void add_squeezed(
    Rulebook const&, std::vector<Hit>& hits, std::vector<Hit> squeezed,
    std::vector<std::uint32_t> const& kept);

// What remains as findings: hits that a `pass` line allows are gone, those of one rule that
// overlap, or that only a comma parts, are one. Of lines that overlap the one that reads farthest
// gives the severity, for wishes stand last (女性 is a condition, 女性优先 a wish); then the
// longest, then the milder, for only what stands around can have made it so. In a list the last one
// does (形象好、气质佳者优先), across a comma the stricter.
std::vector<Hit> weighed(Rulebook const&, std::u32string_view letters, std::vector<Hit> hits);

}  // namespace sx::screening
