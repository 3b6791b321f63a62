#pragma once
#include "platform/store/database.hpp"

namespace sx::events {

// What is sealed may be changed from now on, as the owner of the tables can.
inline void take_guards_away(store::Database& db) {
    (void)db.write([&](store::Transaction& tx) -> Result<> {
        for (std::string const table : {"events", "checkpoints"})
            for (auto const* kept : {"_keeps_rows", "_keeps_all"})
                tx.script(
                    "drop trigger " + table + kept +
                    (db.kind() == "sqlite" ? std::string() : " on " + table));
        return {};
    });
}

}  // namespace sx::events
