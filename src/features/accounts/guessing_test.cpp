#include "platform/aging/test_aging.hpp"
#include "features/accounts/aging.hpp"
#include "features/accounts/test_lobby.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;

namespace {

void guess(Lobby& lobby, std::string_view name, int times) {
    for (int tries = 0; tries < times; ++tries)
        CHECK(lobby.sign_in(name, "wrong password").status == 401);
}

}  // namespace

TEST_CASE("after five wrong passwords an account waits, and longer each time, while others go on") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        guess(lobby, "xiaoming", 5);
        auto const held = lobby.sign_in("Xiaoming");
        CHECK((held.status == 429 && has(held, "too_many_tries")));
        CHECK(header(held, "retry-after") == "30");
        CHECK(lobby.announced("account_locked") == 1);
        lobby.enrolled("xiaohong");
        lobby.wait(30s);
        guess(lobby, "xiaoming", 1);
        CHECK(header(lobby.sign_in("xiaoming"), "retry-after") == "60");
        lobby.wait(60s);
        CHECK(lobby.sign_in("xiaoming").status == 201);
        guess(lobby, "xiaoming", 4);
        CHECK(lobby.sign_in("xiaoming").status == 201);
    });
}

TEST_CASE("a name that nobody has waits just so") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        guess(lobby, "nobody.here", 5);
        auto const held = lobby.sign_in("Nobody.Here", "wrong password");
        CHECK((held.status == 429 && header(held, "retry-after") == "30"));
        CHECK(lobby.announced("account_locked") == 0);
    });
}

TEST_CASE("a browser that was in the account gets its owner in while others guess") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        auto neighbour = lobby.enrolled("xiaohong");
        guess(lobby, "xiaoming", 5);
        CHECK(lobby.sign_in("xiaoming").status == 429);
        CHECK(lobby.sign_in(neighbour, "xiaoming").status == 429);
        CHECK(lobby.sign_in(own, "xiaoming").status == 201);
        for (int tries = 0; tries < 5; ++tries)
            CHECK(lobby.sign_in(own, "xiaoming", "wrong password").status == 401);
        CHECK(lobby.sign_in(own, "xiaoming").status == 429);
    });
}

TEST_CASE("an address with very many failures waits, whatever names it tries") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        for (int tries = 0; tries < 100; ++tries)
            lobby.sign_in(std::string("guess").append(std::to_string(tries)), "wrong password");
        CHECK(lobby.sign_in("xiaoming").status == 429);
        lobby.peer = "192.0.2.2";
        CHECK(lobby.sign_in("xiaoming").status == 201);
        lobby.peer = "192.0.2.1";
        lobby.wait(10s);
        CHECK(lobby.sign_in("xiaoming").status == 201);
    });
}

TEST_CASE("registering under a name that exists is a guess like another") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        Browser stranger;
        for (int tries = 0; tries < 5; ++tries)
            CHECK(lobby.enrol(stranger, "xiaoming", "seeker", "wrong password").status == 409);
        CHECK(lobby.enrol(stranger, "xiaoming", "seeker", "wrong password").status == 429);
    });
}

TEST_CASE("what is old is forgotten") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        guess(lobby, "xiaoming", 2);
        auto const left = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from failed_tries") + tx.count("from known_devices");
            });
        };
        CHECK(left() == 3);
        lobby.wait(25h);
        aging::ended(db, lobby.world, accounts::data_classes());
        CHECK(left() == 1);
        lobby.wait(180 * 24h);
        aging::ended(db, lobby.world, accounts::data_classes());
        CHECK(left() == 0);
    });
}
