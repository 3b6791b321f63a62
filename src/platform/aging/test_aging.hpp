#pragma once
#include "platform/aging/aging.hpp"

namespace sx::aging {

// Ends all that is due of these classes now; gives how many.
inline std::int64_t ended(store::Database& db, World& world, Classes const& classes) {
    return *db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        std::int64_t all = 0;
        for (auto const& data : classes) all += end_due(tx, world, data, data.most_at_once);
        return all;
    });
}

}  // namespace sx::aging
