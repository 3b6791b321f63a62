#pragma once
#include "features/fairs/employer_duty_messages.hpp"
#include "features/fairs/duty_messages.hpp"
#include "features/fairs/notice_messages.hpp"
#include "features/fairs/participation_messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::fairs {

// At least one stage; each ends after it begins; in the order of their beginnings; only a stage
// online and running on, or the last one, may have no end. The times at which steps happen by
// themselves follow each other. Refuses with a field for each that is wrong.
Result<> check_form(FairForm const&);
// The public sees a fair from its announcement on, and keeps the address of an archived one.
bool is_public(FairState);
Result<> may_edit(Fair const&, std::int64_t edited_version);

// What the step asks of the fair: announcing, that somebody answers for it, that there is somebody
// to ask and something yet to come; opening, with people meeting on site, that a safety reading is
// published.
struct FairSituation {
    Instant now;
    std::int64_t must_reads = 0;  // published ones
};
std::vector<FairNeed> needs_of(FairStep, Fair const&, FairSituation const&);
// Refuses with fair_not_ready and a field for each need.
Result<> may_take(FairStep, Fair const&, FairSituation const&);

// The next step that is to happen by itself.
struct TimedStep {
    FairStep step{};
    Instant at;
};
std::optional<TimedStep> next_by_itself(Fair const&);

// A stage that runs ends now by decision; its plan stays as it was. Refuses with no_such_stage,
// stage_not_begun or stage_over.
Result<> end_now(Fair&, std::int64_t position, Instant now);
void end_running_stages(Fair&, Instant now);

// Requests, decisions and withdrawals belong to the time from the announcement to the end.
Result<> takes_participations(Fair const&);
// An organisation asks once, until it was declined or has withdrawn.
Result<> may_request_again(ParticipationState);
// Who is turned down is told why.
Result<> check_remark(ParticipationDecision, std::optional<Remark> const&);

inline constexpr std::int64_t most_pinned = 3;
inline constexpr std::int64_t most_duties = 300;
bool is_public(NoticeState);
// Refuses with changed_meanwhile.
Result<> may_edit(FairNotice const&, std::int64_t edited_version);
// Only a must-read is confirmed, while it is public, and in the version that was read.
Result<> may_confirm(FairNotice const&, std::int64_t read_version);
Result<> check_duty(DutyForm const&);
inline constexpr std::size_t most_duties_of_employer = 40;
Result<> check_duty(EmployerDutyForm const&);
// Refuses with participation_not_in_that_state who neither takes part nor asks to.
Result<> may_have_duties(ParticipationState);

}  // namespace sx::fairs
