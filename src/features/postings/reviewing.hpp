#pragma once
#include "features/postings/moving.hpp"
#include "features/postings/review_messages.hpp"

namespace sx::postings {

// One decision as it stands: refuses with posting_not_in_that_state, organisation_not_approved or
// posting_closed.
Result<> carry_out(
    Mover const&, Posting&, organisations::Decision, std::optional<PostingRemark> const&);

}  // namespace sx::postings
