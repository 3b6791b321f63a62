#pragma once
#include "platform/store/transaction.hpp"

namespace sx::organisations {

// Contacts that an older program left in clear are sealed; at most so many of each table. Gives how
// many, none when all are.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::organisations
