#include "features/applications/deadlines.hpp"
#include <algorithm>
#include "platform/calendar/working_time.hpp"

namespace sx::applications {

StageLimit const* limit_of(StageLimits const& limits, ApplicationStage stage) {
    auto const found = std::ranges::find(limits, stage, &StageLimit::stage);
    return found == limits.end() ? nullptr : &*found;
}

Instant due_after(Instant from, std::int64_t working_days) {
    auto day = shanghai_day(from);
    for (auto left = working_days; left > 0;)
        if (calendar::is_working_day(day += std::chrono::days(1))) --left;
    return end_of_shanghai_day(day);
}

Instant due_when_before(Instant now, std::int64_t working_days) {
    auto day = shanghai_day(now);
    for (auto left = working_days; left > 0;)
        if (calendar::is_working_day(day -= std::chrono::days(1))) --left;
    return end_of_shanghai_day(day - std::chrono::days(1));
}

std::vector<Late> unanswered(StageLimits const& limits, Instant now) {
    std::vector<Late> late;
    for (auto const& limit : limits)
        if (awaited(limit.stage) == ApplicationParty::employer)
            late.push_back({limit.stage, due_when_before(now, limit.answer_days.value)});
    return late;
}

std::string_view unanswered_means(Language language) {
    static constexpr Phrase meaning{
        "轮到单位处理、已超过该阶段答复期限（工作日）还没有下一步的投递",
        "Applications that wait for the employer longer than the working days its stage allows"};
    return meaning.in(language);
}

}  // namespace sx::applications
