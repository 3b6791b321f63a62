#pragma once
#include "platform/store/transaction.hpp"

namespace sx::unmasking {

// Remarks that an older program left in clear are sealed, at most so many. Gives how many, none
// when all are.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::unmasking
