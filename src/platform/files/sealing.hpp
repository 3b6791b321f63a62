#pragma once
#include <cstdint>

namespace sx::store {
class Transaction;
}

namespace sx::files {

// Seals photos, attachments and the names of all files that older programs left in clear; at most
// so many of each in a call, and gives how many.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::files
