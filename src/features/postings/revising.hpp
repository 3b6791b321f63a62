#pragma once
#include "features/postings/moving.hpp"

// How a published posting changes: at once, or by a revision, which is a posting of its own that
// lies before the review while everybody goes on reading the published one.
namespace sx::postings {

// At once; keeps what it said before. The step is prolong or adjust. A revision that waits takes
// the new last day and headcount over.
void change_published(Mover const&, Posting&, PostingForm const& to, PostingStep step);
// Refuses with revision_waits when one does already.
Result<> revise(
    Mover const&, Posting const& published, PostingForm const& to,
    std::optional<WordingReason> const&);
// What the review approved. Refuses with posting_closed when the published one is so meanwhile.
Result<> merge(Mover const&, Posting& revision);

}  // namespace sx::postings
