#pragma once
#include <doctest/doctest.h>
#include <unistd.h>
#include <cstdlib>
#include "platform/store/database.hpp"

namespace sx::store {

// A folder that goes away with its test.
struct ScratchFolder {
    std::filesystem::path path = std::filesystem::temp_directory_path() /
                                 std::string("sx-").append(std::to_string(::getpid()));
    ScratchFolder() { std::filesystem::create_directory(path); }
    ScratchFolder(ScratchFolder const&) = delete;
    ~ScratchFolder() { std::filesystem::remove_all(path); }
};

// Runs the check on a fresh, migrated SQLite database, and on PostgreSQL when SX_TEST_POSTGRES
// holds its address (keywords, e.g. "host=/tmp dbname=scratch"); there in a schema that this
// process drops and creates.
template <class Check> void on_every_database(Check check) {
    SUBCASE("SQLite") {
        ScratchFolder const scratch;
        auto const db = open_sqlite(scratch.path / "db");
        migrate(*db, migrations());
        check(*db);
    }
    auto const* const address = std::getenv("SX_TEST_POSTGRES");
    if (!address) return;
    SUBCASE("PostgreSQL") {
        auto const schema = std::string("sx_test_").append(std::to_string(::getpid()));
        auto const db = open_postgres(
            std::string(address).append(" options='-c search_path=").append(schema).append("'"));
        auto const set_up = [&](std::string const& sql) {
            REQUIRE(db->write([&](Transaction& tx) -> Result<> {
                tx.script(sql);
                return {};
            }));
        };
        set_up("drop schema if exists " + schema + " cascade; create schema " + schema);
        migrate(*db, migrations());
        check(*db);
        set_up("drop schema " + schema + " cascade");
    }
}

}  // namespace sx::store
