#pragma once
#include "features/applications/application_life.hpp"
#include "platform/base/day.hpp"
#include "platform/base/language.hpp"
#include "platform/base/number.hpp"

// By when somebody must answer. Pure; counted in working days of China, each to its end in
// Shanghai.
namespace sx::applications {

// How long a stage may last: until its party's answer is due, and until the system answers instead.
struct StageLimit {
    ApplicationStage stage{};
    Number<1, 60> answer_days;
    Number<1, 250> lapse_days;  // at least answer_days
};
BOOST_DESCRIBE_STRUCT(StageLimit, (), (stage, answer_days, lapse_days))
using StageLimits = std::vector<StageLimit>;

// Nothing for a stage without a limit: an end.
StageLimit const* limit_of(StageLimits const&, ApplicationStage);

// The end of the n-th working day after the day of `from`.
Instant due_after(Instant from, std::int64_t working_days);
// What began before this is due by `now`: due_after(at, n) <= now exactly when at < this.
Instant due_when_before(Instant now, std::int64_t working_days);

// A stage, and before when it must have begun to be late.
struct Late {
    ApplicationStage stage{};
    Instant before;
};
// What is unanswered (未答复): it is the employer's turn, and the answer was due before now. This
// is the one definition; figures, reminders, filters and lists all ask here.
std::vector<Late> unanswered(StageLimits const&, Instant now);
// In the words of the people who ask what the figure counts.
std::string_view unanswered_means(Language);

}  // namespace sx::applications
