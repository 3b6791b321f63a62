#pragma once
#include "platform/store/transaction.hpp"

namespace sx::fairs {

// Who is on duty, where an older program left it in clear, is sealed; at most so many of each
// table. Gives how many, none when all are.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::fairs
