#pragma once
#include "platform/store/transaction.hpp"

namespace sx::review {

// What was handed in, as an older program left it in clear, is sealed; at most so many. Gives how
// many.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::review
