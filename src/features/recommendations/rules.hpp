#pragma once
#include <chrono>
#include <cstdint>
#include <vector>
#include "engine/matching/scores.hpp"
#include "features/applications/applications.hpp"
#include "features/recommendations/shown.hpp"

namespace sx::recommendations {

std::vector<std::int64_t> kept_parts(matching::Evidence const&);

// How far somebody has come with a posting; no later stage takes anything away.
ShownOutcome further(ShownOutcome before, applications::ApplicationStage);

// How long an application counts as coming of what was shown.
inline constexpr std::chrono::days counts_for{30};

}  // namespace sx::recommendations
