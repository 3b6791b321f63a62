#include "engine/search/decisions.hpp"
#include <algorithm>

namespace sx::search {
namespace {

constexpr std::uint8_t nothing = 0, everything = 1, first_choice = 2;

// What decides among the codes of `width` bits; shared with an equal one that is there.
std::uint8_t decide(std::uint64_t held, std::size_t width, std::vector<Choice>& choices) {
    auto const codes = std::size_t(1) << width;
    auto const all = codes == 64 ? ~std::uint64_t(0) : (std::uint64_t(1) << codes) - 1;
    if (held == 0) return nothing;
    if (held == all) return everything;
    auto const half = codes / 2;
    auto const lower = (std::uint64_t(1) << half) - 1;
    Choice choice{.plane = std::uint8_t(width - 1)};
    choice.low = decide(held & lower, width - 1, choices);
    choice.high = decide(held >> half, width - 1, choices);
    if (choice.low == choice.high) return choice.low;
    auto const found = std::ranges::find(choices, choice);
    auto const at = std::uint8_t(first_choice + (found - choices.begin()));
    if (found == choices.end()) choices.push_back(choice);
    return at;
}

}  // namespace

Decision decision_of(std::uint64_t held, std::size_t width) {
    Decision decision;
    decision.nothing = decide(held, width, decision.choices) == nothing;
    return decision;
}

}  // namespace sx::search
