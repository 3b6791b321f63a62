#pragma once
#include "platform/access/caller.hpp"

namespace sx::complaints::records {

// As if their complaints had been made without a session; what was made in a university's name
// stays the university's.
void forget_who(store::Transaction&, access::AccountId const&);

}  // namespace sx::complaints::records
