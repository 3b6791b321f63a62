#pragma once
#include "features/pushes/messages.hpp"

namespace sx::pushes {

// Those of a page of seekers, by account, whom a batch with this audience may tell now.
std::vector<seekers::LookingSeeker> reachable(
    store::Transaction&, std::vector<seekers::LookingSeeker> page, PushAudience const&,
    Instant now);
// The open postings that are meant, by id.
std::vector<postings::ListedPosting> offered(store::Transaction&, PushOffer const&, Instant now);
std::int64_t count_people(store::Transaction&, PushAudience const&, Instant now);

}  // namespace sx::pushes
