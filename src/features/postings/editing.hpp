#pragma once
#include "features/postings/moving.hpp"

namespace sx::postings {

// An employer's change of its posting, whatever its state: refuses with changed_meanwhile,
// posting_not_in_that_state, invalid_fields, wording_refused or revision_waits.
struct FormChange {
    PostingForm to;  // settled
    std::int64_t seen_version = 0;
    std::optional<WordingReason> wording_reason{};
};
Result<> change_form(Mover const&, Posting&, FormChange const&);
// An employer's step: refuses with posting_not_in_that_state, organisation_not_approved,
// invalid_fields, wording_refused or refreshed_recently.
struct StepTaken {
    PostingStep step{};
    std::optional<CloseReason> close_reason{};
    std::optional<RepeatReason> repeat_reason{};
    std::optional<WordingReason> wording_reason{};
};
Result<> step(Mover const&, Posting&, StepTaken const&);

}  // namespace sx::postings
