#include "features/accounts/accounts.hpp"
#include "features/accounts/test_lobby.hpp"

using namespace sx;
using namespace sx::accounts;
using web::Method;

TEST_CASE("who registers is signed in at once, by a cookie that scripts never see") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser browser;
        auto const reply = lobby.enrol(browser, "Xiaoming@example.com");
        REQUIRE(reply.status == 201);
        CHECK(has(reply, R"("display_name":"王小明","role":"seeker","hats":[{"grant_id":)"));
        CHECK(!has(reply, "correct"));
        auto const cookie = header(reply, "set-cookie");
        CHECK(cookie.starts_with("session="));
        CHECK(cookie.ends_with("; HttpOnly; SameSite=Lax; Path=/; Max-Age=604800"));
        auto const me = lobby.look(browser);
        CHECK((me.status == 200 && me.text() == reply.text()));
        CHECK(header(me, "cache-control") == "no-store");
        auto const kept = db.read([](store::Transaction& tx) {
            return find_by_sign_in_name(tx, name_of("XIAOMING@example.com"));
        });
        CHECK(kept->display_name == "王小明");
    });
}

TEST_CASE("scripts see only that somebody is signed in, until they sign out") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser browser;
        auto const hint = [](web::Reply const& reply) -> std::string {
            for (auto const& h : reply.headers)
                if (h.value.starts_with("signed_in=")) return h.value;
            return {};
        };
        CHECK(
            hint(lobby.enrol(browser, "xiaoming")) ==
            "signed_in=1; SameSite=Lax; Path=/; Max-Age=604800");
        CHECK(
            hint(lobby.send(browser, Method::remove, "/my/session")) ==
            "signed_in=; SameSite=Lax; Path=/; Max-Age=0");
    });
}

TEST_CASE("nobody makes themselves staff, and every wrong field is told") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser browser;
        auto const staff = lobby.enrol(browser, "chief", "organiser");
        CHECK((staff.status == 422 && has(staff, R"("pointer":"/role","code":"unknown_value")")));
        auto const wrong = lobby.enrol(browser, "小明", "seeker", "short");
        CHECK(has(wrong, R"("pointer":"/sign_in_name","code":"sign_in_name_characters")"));
        CHECK(has(wrong, R"("pointer":"/password","code":"too_short")"));
        auto const weak = lobby.enrol(browser, "xiaoming", "seeker", "Password123");
        CHECK(has(weak, R"("pointer":"/password","code":"password_too_common")"));
        auto const nothing = lobby.post(
            browser, "/accounts",
            object(
                {{"sign_in_name", "xiaoming"},
                 {"password", good_password},
                 {"display_name", "王小明"}}));
        CHECK(has(nothing, R"("pointer":"/role","code":"required")"));
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from accounts"); }) == 0);
    });
}

TEST_CASE("a registration sent again signs in; another person's is refused") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        Browser one, two, three;
        auto const first = lobby.enrol(one, "xiaoming");
        auto const again = lobby.enrol(two, "XiaoMing");
        CHECK((again.status == 201 && again.text() == first.text()));
        CHECK(two.session != one.session);
        for (auto const& other :
             {lobby.enrol(three, "xiaoming", "seeker", "another password"),
              lobby.enrol(three, "xiaoming", "employer")}) {
            CHECK((other.status == 409 && has(other, "sign_in_name_taken")));
            CHECK(header(other, "set-cookie").empty());
        }
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from accounts"); }) == 1);
    });
}

TEST_CASE("an unknown name and a wrong password get the same answer") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        auto const wrong = lobby.sign_in("xiaoming", "wrong password");
        auto const unknown = lobby.sign_in("nobody.here", "wrong password");
        auto const no_name = lobby.sign_in("不是名字", "wrong password");
        auto const nobodys = lobby.sign_in("13800001234", "wrong password");
        CHECK((wrong.status == 401 && has(wrong, "wrong_name_or_password")));
        for (auto const* other : {&unknown, &no_name, &nobodys})
            CHECK((other->status == 401 && other->text() == wrong.text()));
        auto const right = lobby.sign_in("XIAOMING");
        CHECK((right.status == 201 && has(right, R"("role":"seeker")")));
    });
}

TEST_CASE("signing out ends the session on the server, too") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        auto const held = browser;
        auto const out = lobby.send(browser, Method::remove, "/my/session");
        CHECK(out.status == 200);
        CHECK(header(out, "set-cookie").starts_with("session=; "));
        CHECK(header(out, "set-cookie").ends_with("Max-Age=0"));
        auto thief = held;
        CHECK(lobby.look(thief).status == 401);
        CHECK(lobby.send(thief, Method::remove, "/my/session").status == 401);
    });
}

TEST_CASE("signing in again ends the browser's session before") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto browser = lobby.enrolled("xiaoming");
        auto before = browser;
        CHECK(lobby.sign_in(browser, "xiaoming").status == 201);
        CHECK(lobby.look(before).status == 401);
        CHECK(lobby.look(browser).status == 200);
    });
}

TEST_CASE("behind TLS the cookies travel only there") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Desk desk(world, {.secure_cookies = true});
        web::Dispatcher dispatcher(db, world, endpoints(desk), {});
        web::Request request{Method::post, "/api/v1/accounts"};
        request.headers = {{"content-type", "application/json"}};
        request.body = R"({"sign_in_name":"xiaoming","password":"correct horse battery",)"
                       R"("display_name":"王小明","role":"seeker"})";
        int cookies = 0;
        for (auto const& h : dispatcher.answer(request).headers) {
            if (h.name != "set-cookie") continue;
            ++cookies;
            CHECK(h.value.ends_with("; Secure"));
        }
        CHECK(cookies == 3);
    });
}

TEST_CASE("staff accounts are made by the same rules for name and password") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const staff = [&](access::Role role, std::string_view password) {
            return create_staff(
                db, lobby.world, lobby.desk,
                {name_of("Li.Hua"), password_of(password), *DisplayName::parse("李华"), role});
        };
        CHECK(staff(access::Role::seeker, good_password).error().fields.front().pointer == "/role");
        CHECK(
            staff(access::Role::organiser, "1111111111").error().fields.front().code ==
            "password_too_common");
        CHECK(staff(access::Role::organiser, good_password));
        CHECK(staff(access::Role::reviewer, good_password).error().code == "sign_in_name_taken");
        CHECK(has(lobby.sign_in("li.hua"), R"("role":"organiser")"));
    });
}

TEST_CASE("an organisation that was imported gets its first member from the command line") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const imported =
            db.write([&](store::Transaction& tx) -> Result<organisations::Organisation> {
                return organisations::create_imported(
                    tx, lobby.world, {*organisations::OrganisationTitle::parse("江城机械厂")});
            });
        auto const member = [&](access::OrganisationId const& organisation) {
            return create_staff(
                db, lobby.world, lobby.desk,
                {name_of("li.hua"), password_of(good_password), *DisplayName::parse("李华"),
                 access::Role::employer, organisation});
        };
        CHECK(member({}).error().fields.front().pointer == "/role");
        CHECK(member({lobby.world.fresh_id()}).error().code == "organisation_not_found");
        CHECK(member(imported->id));
        Browser browser;
        CHECK(has(lobby.sign_in(browser, "li.hua"), imported->id.text));
        CHECK(has(lobby.get(browser, "/my/organisation/members"), R"("role":"owner")"));
    });
}

TEST_CASE("an account whose roles have all ended does not get in") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        CHECK(db.write([](store::Transaction& tx) -> Result<> {
            tx.run("delete from grants");
            return {};
        }));
        auto const reply = lobby.sign_in("xiaoming");
        CHECK((reply.status == 403 && has(reply, "no_role_granted")));
    });
}

TEST_CASE("no password, name or hash is in an event") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        lobby.enrolled("xiaoming");
        auto const events = db.read([](store::Transaction& tx) {
            return tx.all<events::Event>("from events order by id");
        });
        REQUIRE(events.size() == 2);
        CHECK(events.front().type == "account_created");
        CHECK(events.front().payload == R"({"role":"seeker"})");
        CHECK(events.back().type == "session_opened");
        CHECK(events.back().payload == R"({"role":"seeker"})");
    });
}

TEST_CASE("the language of the last sign-in is the one to write in") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const id = db.write([&](store::Transaction& tx) {
            return create(
                tx, lobby.world,
                {name_of("xiaoming"),
                 *lobby.desk.passwords.hash(good_password),
                 *DisplayName::parse("王小明"),
                 {}},
                {access::Role::seeker, {}, {}});
        });
        auto const contact = [&] {
            return *db.read([&](store::Transaction& tx) { return contact_of(tx, *id); });
        };
        CHECK(contact().language == Language::zh);
        CHECK(lobby.sign_in("xiaoming").status == 201);
        CHECK(contact().language == Language::en);
        CHECK(!contact().email);
    });
}
