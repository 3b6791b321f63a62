#pragma once
#include "platform/access/caller.hpp"

namespace sx::complaints::records {

// As if their complaints had been made without a session; what was made in a university's name
// stays the university's.
void forget_who(store::Transaction&, access::AccountId const&);
// What was written and sent in goes, with it who did and the code; by their ids. What it was about,
// why, and what came of it stays.
void erase(store::Transaction&, Instant now, std::vector<std::string> const&);

}  // namespace sx::complaints::records
