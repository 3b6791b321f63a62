#pragma once
#include "features/organisations/organisations.hpp"
#include "features/postings/messages.hpp"

// Pure rules of postings.
namespace sx::postings {

// Refuses with invalid_fields: closes_at within a year from now; amounts that fit their unit.
Result<> check_form(PostingForm const&, Instant now);
// A decision against the employer needs its reason: refuses with invalid_fields.
Result<> check_remark(organisations::Decision, std::optional<PostingRemark> const&);
PostingStep review_step(organisations::Decision);
// What an employer's change of a posting is: whoever moves only the last day of a published one
// needs no new review.
PostingStep step_of_edit(Posting const& before, PostingForm const& after);

// The times and the remark that a step leaves behind. A posting keeps published_at only as long as
// everybody may read it.
void mark(Posting&, PostingStep, Instant now);

}  // namespace sx::postings
