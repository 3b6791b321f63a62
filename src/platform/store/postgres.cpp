#include <algorithm>
#include <random>
#include <thread>
#include "platform/store/database.hpp"
#include "platform/store/pool.hpp"
#include "platform/store/postgres_session.hpp"

namespace sx::store {
namespace {

constexpr int most_tries = 60;  // with 20, some of a thousand writers at once lost every race

// Waits longer after each try, and not as long as the neighbour does. The jitter decides nothing
// but who goes first, so it need not come from World.
void back_off(int tries) {
    thread_local std::minstd_rand jitter(
        static_cast<unsigned>(std::hash<std::thread::id>{}(std::this_thread::get_id())));
    std::this_thread::sleep_for(std::chrono::microseconds(jitter() % (500u << std::min(tries, 8))));
}

class Postgres final : public Database {
public:
    Postgres(std::string const& address, std::size_t connections)
        : pool_(connections, [address] { return std::make_unique<PostgresSession>(address); }) {}

    std::optional<std::uint64_t> version() const override { return std::nullopt; }
    std::string_view kind() const override { return "postgresql"; }

protected:
    void observe(Attempt const& attempt) override {
        repeat([&](PostgresSession& session) {
            session.script("begin isolation level repeatable read read only");
            attempt(session);  // the pool ends it
        });
    }
    void commit(Attempt const& attempt) override {
        repeat([&](PostgresSession& session) {
            session.script("begin isolation level serializable");
            if (attempt(session)) session.commit();  // otherwise the pool rolls back
        });
    }

private:
    // After a restart of the server every idle connection is dead: each failed try throws one of
    // them away.
    template <class Work> void repeat(Work work) {
        for (int tries = 1;; ++tries) {
            try {
                auto const session = pool_.borrow();
                return work(*session);
            } catch (LostRace const&) {
                if (tries == most_tries) throw;
            } catch (LostConnection const&) {
                if (tries == most_tries) throw;
            }
            back_off(tries);
        }
    }

    Pool<PostgresSession> pool_;
};

}  // namespace

std::unique_ptr<Database> open_postgres(std::string const& address, std::size_t connections) {
    return std::make_unique<Postgres>(address, connections);
}

}  // namespace sx::store
