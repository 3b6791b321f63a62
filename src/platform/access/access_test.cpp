#include <atomic>
#include <thread>
#include "platform/access/grants.hpp"
#include "platform/access/passwords.hpp"
#include "platform/access/sessions.hpp"
#include "platform/base/test_world.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::access;

TEST_CASE("a role is let in or told why not") {
    CHECK(authorize(anyone, {}));
    CHECK(authorize(seekers, {}).error().code == "sign_in_first");
    CHECK(authorize(seekers, {Role::employer}).error().code == "not_for_this_role");
    CHECK(authorize(signed_in, {Role::employer}));
    CHECK(!authorize(signed_in, {}));
    CHECK((authorize(staff, {Role::reviewer}) && authorize(staff, {Role::organiser})));
    CHECK(!authorize(staff, {Role::administrator}));
}

TEST_CASE(
    "a session is known by its token until it is closed or runs out, and the table does not hold "
    "the token") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Caller const ana{Role::employer, world.fresh<Account>()};
        auto const organisation = world.fresh<Organisation>();
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            grant(tx, world, ana);
            auto const token = open_session(tx, world, ana);
            CHECK(resolve_session(tx, token, world.now()).account == ana.account);
            CHECK(resolve_session(tx, token, world.now()).organisation.text.empty());
            CHECK(tx.count("from sessions where id = $1", token) == 0);
            join_organisation(tx, ana.account, organisation);
            CHECK(resolve_session(tx, token, world.now()).organisation == organisation);
            CHECK(members_of(tx, organisation).size() == 1);
            CHECK(grants_of(tx, ana.account).front().organisation_id == organisation);
            CHECK(resolve_session(tx, "", world.now()).role == Role::visitor);
            auto const later = world.now() + session_length;
            CHECK(resolve_session(tx, token, later).role == Role::visitor);
            CHECK(purge_sessions(tx, later) == 1);
            auto const next = open_session(tx, world, ana);
            close_session(tx, next);
            CHECK(resolve_session(tx, next, world.now()).role == Role::visitor);
            return {};
        });
    });
}

TEST_CASE(
    "a password fits its own hash, and too many at once are sent away instead of queueing for "
    "ever") {
    Passwords passwords(1, 1);
    auto const hash = passwords.hash("正确的密码 42");
    CHECK(hash->starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
    CHECK(*passwords.fits("正确的密码 42", *hash));
    CHECK(!*passwords.fits("wrong", *hash));
    CHECK(!*passwords.fits_nobody("wrong"));
    std::atomic<int> busy = 0;
    {
        std::vector<std::jthread> crowd;
        for (int i = 0; i < 8; ++i)
            crowd.emplace_back([&] {
                auto const answer = passwords.fits("wrong", *hash);
                if (!answer && answer.error().code == "too_busy") ++busy;
            });
    }
    CHECK((busy > 0 && busy < 8));
}
