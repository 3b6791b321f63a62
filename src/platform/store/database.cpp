#include "platform/store/database.hpp"
#include <algorithm>
#include <stdexcept>

namespace sx::store {
namespace {
thread_local bool inside = false;

struct Migration {
    std::string id, sql;
};
BOOST_DESCRIBE_STRUCT(Migration, (), (id, sql))
}  // namespace

Database::Attempt Database::alone(Attempt attempt) {
    if (inside)
        throw std::logic_error("a read or write inside another; pass the Transaction instead");
    return [attempt = std::move(attempt)](Transaction& tx) {
        struct Mark {
            Transaction& tx;
            explicit Mark(Transaction& of) : tx(of) { inside = true; }
            ~Mark() {
                inside = false;
                tx.forget_origin();
            }
        } const mark(tx);
        return attempt(tx);
    };
}

namespace {

// An older program would write rows that the newer one no longer expects.
void refuse_newer(Transaction& tx, std::span<EmbeddedFile const> known) {
    for (auto const& migration : tx.all<Migration>("from migrations order by id"))
        if (std::ranges::find(known, migration.id, &EmbeddedFile::name) == known.end())
            throw std::runtime_error(
                "the database is of a newer version (" + migration.id +
                "); start the program that has it, or a later one");
}

}  // namespace

namespace {

// Then nothing is defined, so whoever serves a venue need not own its tables.
bool is_current(Database& db, std::span<EmbeddedFile const> files) {
    std::vector<Migration> applied;
    try {
        applied = db.read(
            [](Transaction& tx) { return tx.all<Migration>("from migrations order by id"); });
    } catch (std::runtime_error const&) {
        return false;  // a database without anything in it
    }
    return std::ranges::equal(applied, files, [](auto const& known, auto const& file) {
        return known.id == file.name && known.sql == file.content;
    });
}

}  // namespace

std::size_t migrate(Database& db, std::span<EmbeddedFile const> files) {
    std::vector<EmbeddedFile> ordered(files.begin(), files.end());
    std::ranges::sort(ordered, {}, &EmbeddedFile::name);
    if (is_current(db, ordered)) return 0;
    auto const done = db.write([&](Transaction& tx) -> Result<std::size_t> {
        std::size_t applied = 0;
        tx.script("create table if not exists migrations (id text primary key, sql text not null)");
        refuse_newer(tx, ordered);
        for (auto const& file : ordered) {
            Migration const migration{std::string(file.name), std::string(file.content)};
            auto const known = tx.one<Migration>("from migrations where id = $1", migration.id);
            if (known && known->sql != migration.sql)
                throw std::runtime_error(migration.id + " was edited after it was applied");
            if (known) continue;
            tx.define(migration.sql);
            tx.insert("migrations", migration);
            ++applied;
        }
        return applied;
    });
    return *done;
}

}  // namespace sx::store
