#pragma once
#include "features/organisations/organisations.hpp"
#include "features/postings/postings.hpp"
#include "features/postings/settings.hpp"

// Pure rules of postings.
namespace sx::postings {

// Refuses with invalid_fields: closes_at within a year from now; amounts that fit their unit; parts
// that fit the kind; places once; a contact that can be reached.
Result<> check_form(PostingForm const&, Instant now);
// A decision against the employer needs its reason: refuses with invalid_fields.
Result<> check_remark(organisations::Decision, std::optional<PostingRemark> const&);
// What a decision on it is: a revision is merged where another posting is published, a published
// one is upheld.
PostingStep review_step(organisations::Decision, Posting const&);
// What an employer's change of a posting is. The last day and the headcount of a published one
// change at once; whatever else seekers read has been reviewed and is reviewed again.
PostingStep step_of_edit(Posting const& before, PostingForm const& after);

// The last day 30 days later, or from today where that is later; at most a year from now.
Instant prolonged(Instant closes_at, Instant now);
// From when on a published posting may be refreshed.
Instant refresh_from(Posting const&, PostingSettings const&);
// When a published posting is hidden whose employer is asked about it; absent: never.
std::optional<Instant> hides_at(Posting const&, PostingSettings const&);

// The times and the remark that a step leaves behind. A posting keeps published_at only as long as
// everybody may read it.
void mark(Posting&, PostingStep, Instant now);

}  // namespace sx::postings
