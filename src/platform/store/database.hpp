#pragma once
#include <filesystem>
#include <functional>
#include <memory>
#include "platform/base/embedded.hpp"
#include "platform/store/transaction.hpp"

namespace sx::store {

// Safe from every thread.
class Database {
public:
    virtual ~Database() = default;

    // `work` sees one snapshot and changes nothing.
    template <class Work> auto read(Work work) {
        std::optional<std::invoke_result_t<Work&, Transaction&>> result;
        observe(alone([&](Transaction& tx) {
            result.emplace(work(tx));
            return true;
        }));
        return *std::move(result);
    }
    // `work` returns a Result and runs as if it were the only write. When write() returns a value
    // it is on disk; when it returns a Problem or throws, nothing happened. `work` may run more
    // than once and on another thread, so it touches only the transaction and what its caller holds
    // still.
    template <class Work> auto write(Work work) {
        std::optional<std::invoke_result_t<Work&, Transaction&>> result;
        commit(alone([&](Transaction& tx) { return static_cast<bool>(result.emplace(work(tx))); }));
        return *std::move(result);
    }
    // As write(), for what follows from other writes and nobody waits for: while people wait, it
    // gets the smaller part of the time.
    template <class Work> auto write_behind(Work work) {
        std::optional<std::invoke_result_t<Work&, Transaction&>> result;
        commit_behind(
            alone([&](Transaction& tx) { return static_cast<bool>(result.emplace(work(tx))); }));
        return *std::move(result);
    }
    // Changes with every commit, so that an answer computed at the same version is still right.
    // Nothing where other processes may write too (PostgreSQL).
    virtual std::optional<std::uint64_t> version() const = 0;
    virtual std::string_view kind() const = 0;  // "sqlite" or "postgresql"

protected:
    using Attempt = std::function<bool(Transaction&)>;  // false: roll back
    virtual void observe(Attempt const&) = 0;
    virtual void commit(Attempt const&) = 0;
    virtual void commit_behind(Attempt const& attempt) { commit(attempt); }

private:
    friend class OnBehalf;
    static Attempt alone(
        Attempt);  // throws when called from inside another read or write: a deadlock
};

std::unique_ptr<Database> open_sqlite(std::filesystem::path const& file, std::size_t readers = 8);
// `address` is a libpq connection string or postgresql:// URL.
std::unique_ptr<Database> open_postgres(std::string const& address, std::size_t connections = 16);

// Applies the numbered .sql files that this database has not seen, in order, all or none; gives how
// many. Throws when one that was applied has been edited since.
std::size_t migrate(Database&, std::span<EmbeddedFile const> files);
std::span<EmbeddedFile const> migrations();  // the product's own, from migrations/

// A consistent copy of a SQLite venue while it runs; `to` must not exist.
void back_up_sqlite(std::filesystem::path const& file, std::filesystem::path const& to);

}  // namespace sx::store
