#pragma once
#include "platform/access/caller.hpp"

namespace sx::recommendations::records {

// What a seeker turned down, who saw their card, and what they were shown.
void forget(store::Transaction&, access::AccountId const&);

}  // namespace sx::recommendations::records
