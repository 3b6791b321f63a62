#include <array>
#include <atomic>
#include <thread>
#include "platform/access/aging.hpp"
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

TEST_CASE("the three administrators are three people, and nobody audits themselves") {
    using enum Role;
    constexpr std::array three{administrator, security_administrator, audit_administrator};
    for (auto const one : three)
        for (auto const other : three) CHECK(may_hold_together(one, other) == (one == other));
    for (auto const other : {reviewer, organiser}) {
        CHECK(!may_hold_together(audit_administrator, other));
        CHECK(!may_hold_together(other, audit_administrator));
        CHECK(may_hold_together(administrator, other));
    }
    CHECK(may_hold_together(audit_administrator, seeker));
    for (auto const other : {reviewer, organiser, administrator, audit_administrator})
        CHECK((!may_hold_together(university, other) && !may_hold_together(other, university)));
    CHECK((may_hold_together(university, university) && may_hold_together(university, seeker)));
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        auto const account = world.fresh<Account>();
        auto const given = [&](Role role) {
            return db.write([&](store::Transaction& tx) -> Result<> {
                grant(tx, world, {role, account, {}});
                return {};
            });
        };
        CHECK(given(administrator));
        CHECK_THROWS(given(audit_administrator));  // the database, too
    });
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
            auto const later = world.now() + lifetime_of(ana.role).idle;
            CHECK(resolve_session(tx, token, later).role == Role::visitor);
            world.time = later + std::chrono::milliseconds(1);
            CHECK(aging::end_due(tx, world, access::data_classes().front(), 9) == 1);
            auto const next = open_session(tx, world, ana);
            close_session(tx, next);
            CHECK(resolve_session(tx, next, world.now()).role == Role::visitor);
            return {};
        });
    });
}

TEST_CASE("a session that is used lives on, but not beyond its end; staff sit at open desks") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Caller const chief{Role::organiser, world.fresh<Account>()};
        auto const lifetime = lifetime_of(chief.role);
        CHECK(lifetime.idle < lifetime_of(Role::seeker).idle);
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            auto const token = open_session(tx, world, chief);
            auto const start = world.now();
            for (auto at = start; at < start + lifetime.whole; at += lifetime.idle / 2) {
                auto const session = find_session(tx, token, at);
                REQUIRE(session);
                CHECK(is_due(*session, at) == (at > start));
                see(tx, *session, at);
            }
            CHECK(!find_session(tx, token, start + lifetime.whole));
            return {};
        });
    });
}

TEST_CASE("one ends a session of one's own by its handle, or all but the one in use") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Caller const ana{Role::seeker, world.fresh<Account>()};
        Caller const ben{Role::seeker, world.fresh<Account>()};
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            auto const phone = open_session(tx, world, ana, {Browser::wechat, System::android});
            auto const desk = open_session(tx, world, ana), third = open_session(tx, world, ana);
            auto const other = open_session(tx, world, ben);
            auto const handle = find_session(tx, phone, world.now())->handle;
            CHECK(!close_session_of(tx, ben.account, handle));
            CHECK(find_session(tx, phone, world.now())->browser == Browser::wechat);
            CHECK(close_session_of(tx, ana.account, handle));
            CHECK(!find_session(tx, phone, world.now()));
            CHECK(close_others(tx, ana.account, desk) == 1);
            CHECK(sessions_of(tx, ana.account, world.now()).size() == 1);
            CHECK(!find_session(tx, third, world.now()));
            CHECK(find_session(tx, other, world.now()));
            return {};
        });
    });
}

TEST_CASE("a hat that is withdrawn leaves every session, and others stay on") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        auto const account = world.fresh<Account>();
        Caller const seeker{Role::seeker, account};
        Caller const recruiter{Role::employer, account, world.fresh<Organisation>()};
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            grant(tx, world, seeker);
            grant(tx, world, recruiter, Standing::owner);
            auto const at_home = open_session(tx, world, seeker);
            auto const at_work = open_session(tx, world, recruiter);
            CHECK(usual_grant(grants_of(tx, account))->role == Role::seeker);
            put_on(tx, *grant_of(tx, recruiter), world.now());
            CHECK(usual_grant(grants_of(tx, account))->role == Role::employer);
            CHECK(grant_of(tx, recruiter)->owner);
            set_standing(tx, *grant_of(tx, recruiter), Standing::member);
            CHECK(!grant_of(tx, recruiter)->owner);
            withdraw(tx, *grant_of(tx, recruiter));
            CHECK(!grant_of(tx, recruiter));
            CHECK(!find_session(tx, at_work, world.now()));
            CHECK(find_session(tx, at_home, world.now()));
            return {};
        });
    });
}

TEST_CASE("a member of staff who becomes another one goes on in the same session") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Caller const reviewer{Role::reviewer, world.fresh<Account>()};
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            grant(tx, world, reviewer);
            auto const token = open_session(tx, world, reviewer);
            set_role(tx, *grant_of(tx, reviewer), Role::organiser);
            CHECK(resolve_session(tx, token, world.now()).role == Role::organiser);
            CHECK(grants_of_role(tx, Role::organiser).size() == 1);
            CHECK(grants_of_role(tx, Role::reviewer).empty());
            return {};
        });
    });
}

TEST_CASE("a device is known by what its browser says first") {
    auto const is = [](std::string_view agent, Browser browser, System system) {
        auto const device = device_of(agent);
        return device.browser == browser && device.system == system;
    };
    CHECK(
        is("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
           "Chrome/120.0 Safari/537.36 Edg/120.0",
           Browser::edge, System::windows));
    CHECK(
        is("Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 "
           "Mobile/15E148 MicroMessenger/8.0.44",
           Browser::wechat, System::ios));
    CHECK(
        is("Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Chrome/119.0 Mobile Safari/537.36",
           Browser::chrome, System::android));
    CHECK(is(
        "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) AppleWebKit/605 Version/17.1 Safari/605.1",
        Browser::safari, System::macos));
    CHECK(is("curl/7.88", Browser::other, System::other));
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
