#pragma once
#include "features/fairs/participation_messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::fairs {

// At least one; each ends after it begins; in the order of their beginnings; only a stage online
// and running on, or the last one, may have no end. Refuses with a field for each that is wrong.
Result<> check_stages(FairStages const&);
// The public sees a fair from its announcement on, and keeps the address of an archived one.
bool is_public(FairState);
Result<> may_edit(Fair const&, std::int64_t edited_version);
// Requests, decisions and withdrawals belong to the time from the announcement to the end.
Result<> takes_participations(Fair const&);
// An organisation asks once, until it was declined or has withdrawn.
Result<> may_request_again(ParticipationState);
// Who is turned down is told why.
Result<> check_remark(ParticipationDecision, std::optional<Remark> const&);

}  // namespace sx::fairs
