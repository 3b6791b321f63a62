#pragma once
#include <cstdint>

namespace sx::store {
class Transaction;
}

namespace sx::files {

// Seals photos and attachments that a program from before there were keys left in clear; at most so
// many of each call, and gives how many.
std::int64_t seal_clear(store::Transaction&, std::int64_t most);

}  // namespace sx::files
