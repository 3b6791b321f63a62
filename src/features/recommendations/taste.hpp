#pragma once
#include "features/recommendations/ready.hpp"
#include "features/recommendations/records.hpp"

namespace sx::recommendations {

// As the engine makes what is like it count less.
matching::TurnedDown turned_down(DislikeRow const&);
matching::KnownPosting known_posting(store::Transaction&, postings::ListedPosting const&);

}  // namespace sx::recommendations
