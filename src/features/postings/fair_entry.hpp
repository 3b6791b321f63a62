#pragma once
#include "features/fairs/fairs.hpp"
#include "features/postings/moving.hpp"

// Which postings are in which fair: the published ones of those who take part. Each entry and each
// leave is announced once, because it is announced by whoever changed the row.
namespace sx::postings {

void enter_fairs(Mover const&, Posting const&);  // that was just published
void leave_fairs(Mover const&, PostingId const&);
// After a participation changed: brings all postings of the organisation into line with it.
void follow_participation(Mover const&, fairs::FairId const&, access::OrganisationId const&);

}  // namespace sx::postings
