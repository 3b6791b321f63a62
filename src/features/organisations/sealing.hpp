#pragma once
#include "platform/store/transaction.hpp"

namespace sx::organisations {

// Contacts and legal representatives that an older program left in clear are sealed; at most so
// many of each table. Gives how many, none when all are.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);
// Of them those on the blacklist, which keeps no more than what finds the name again.
std::int64_t seal_clear_blacklist(store::Transaction&, std::int64_t most);

}  // namespace sx::organisations
