#pragma once
#include "features/postings/moving.hpp"

namespace sx::postings {

// An employer's change of its posting, whatever its state: refuses with changed_meanwhile,
// posting_not_in_that_state, invalid_fields or revision_waits. `to` is settled.
Result<> change_form(Mover const&, Posting&, PostingForm const& to, std::int64_t seen_version);
// An employer's step: refuses with posting_not_in_that_state, organisation_not_approved,
// invalid_fields or refreshed_recently.
struct StepTaken {
    PostingStep step{};
    std::optional<CloseReason> close_reason{};
    std::optional<RepeatReason> repeat_reason{};
};
Result<> step(Mover const&, Posting&, StepTaken const&);

}  // namespace sx::postings
