#include "features/supply/rules.hpp"
#include <algorithm>

namespace sx::supply {
namespace {

constexpr std::int64_t most_planned = 20;  // a plan is read by people

ApproachOutcome shown_by(applications::ApplicationStage stage) {
    using Stage = applications::ApplicationStage;
    switch (stage) {
        case Stage::shortlisted: return ApproachOutcome::shortlisted;
        case Stage::interview:
        case Stage::offered:
        case Stage::refused: return ApproachOutcome::interviewed;
        case Stage::signed_: return ApproachOutcome::hired;
        case Stage::delivered:
        case Stage::viewed:
        case Stage::declined:
        case Stage::withdrawn:
        case Stage::lapsed: break;
    }
    return ApproachOutcome::applied;
}

}  // namespace

Result<> may_approach(Approaching const& one, SupplySettings const& settings, Instant now) {
    using recommendations::Suitability;
    if (one.approached) return refuse(ProblemKind::conflict, "approached_already");
    if (!one.willing || one.suitability == Suitability::unwilling)
        return refuse(ProblemKind::conflict, "seeker_not_available");
    if (one.suitability == Suitability::fails)
        return refuse(ProblemKind::conflict, "seeker_not_suitable");
    if (one.last_between && *one.last_between > end_of_quiet(settings, now))
        return refuse(ProblemKind::conflict, "approached_lately");
    if (left_today(settings, one.by_employer) == 0)
        return refuse(ProblemKind::too_many, "approaches_used_up");
    if (one.to_person >= settings.a_person_day.value)
        return refuse(ProblemKind::conflict, "seeker_approached_enough");
    return {};
}

Instant beginning_of_day(Instant now) {
    return end_of_shanghai_day(shanghai_day(now) - std::chrono::days(1));
}

Instant end_of_quiet(SupplySettings const& settings, Instant now) {
    return now - std::chrono::days(settings.quiet_days.value);
}

std::int64_t left_today(SupplySettings const& settings, std::int64_t made) {
    return std::max<std::int64_t>(0, settings.a_day.value - made);
}

std::int64_t planned_for(SupplySettings const& settings, std::int64_t headcount) {
    return std::clamp<std::int64_t>(headcount * settings.an_opening.value, 1, most_planned);
}

ApproachOutcome further(ApproachOutcome before, applications::ApplicationStage stage) {
    return std::max(before, shown_by(stage));
}

ApproachState state_of(Standing const& standing) {
    if (standing.applied) return ApproachState::applied;
    if (standing.declined) return ApproachState::declined;
    return standing.is_open ? ApproachState::open : ApproachState::closed;
}

}  // namespace sx::supply
