#include "features/recommendations/rules.hpp"
#include <algorithm>
#include <cmath>

namespace sx::recommendations {
namespace {

// An offer that was refused or signed comes after an interview, whoever skipped that stage.
ShownOutcome reached_in(applications::ApplicationStage stage) {
    using Stage = applications::ApplicationStage;
    switch (stage) {
        case Stage::shortlisted: return ShownOutcome::shortlisted;
        case Stage::interview:
        case Stage::offered:
        case Stage::refused: return ShownOutcome::interviewed;
        case Stage::signed_: return ShownOutcome::hired;
        case Stage::delivered:
        case Stage::viewed:  // by the employer
        case Stage::declined:
        case Stage::withdrawn:
        case Stage::lapsed: break;
    }
    return ShownOutcome::applied;
}

}  // namespace

std::vector<std::int64_t> kept_parts(matching::Evidence const& known) {
    auto const parts = matching::parts_of(known);
    std::vector<std::int64_t> kept;
    for (auto const feature : kept_features)
        kept.push_back(std::llround(learning::part(parts, feature) * matching::whole));
    return kept;
}

ShownOutcome further(ShownOutcome before, applications::ApplicationStage stage) {
    return std::max(before, reached_in(stage));
}

}  // namespace sx::recommendations
