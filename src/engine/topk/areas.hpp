#pragma once
#include <cstdint>
#include <span>
#include <vector>
#include "engine/topk/topk.hpp"

namespace sx::topk {

// A place that work is looked for in, numbered by the caller. Whoever's places are a tree names the
// leaves.
using Area = std::uint32_t;

// Who may meet where each posting stands in one area, or anywhere (`anywhere`), and each person
// looks in some, or in any (an empty list). Named twice counts once. No pair stands in two parts.
inline constexpr Area anywhere = ~Area{0};
std::vector<Part> parts_of(
    std::span<std::vector<Area> const> people, std::span<Area const> postings);

}  // namespace sx::topk
