#include "features/accounts/accounts.hpp"
#include <rapidcheck.h>
#include "features/accounts/rules.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/base/test_world.hpp"
#include "platform/events/events.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/dispatcher.hpp"

using namespace sx;
using namespace sx::accounts;
using web::Method;

namespace {

web::Endpoints all_endpoints(Desk& desk) {
    auto all = endpoints(desk);
    auto const more = organisations::endpoints();
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

constexpr std::string_view good_password = "correct horse battery";

struct Lobby {
    store::Database& db;
    TestWorld world{};
    Desk desk{world, {}};
    web::Dispatcher dispatcher{db, world, all_endpoints(desk), {}};
    int sent = 0;

    web::Reply send(
        Method method, std::string path, std::string body, std::string_view session = {}) {
        web::Request request{method, std::string("/api/v1").append(path)};
        request.body = std::move(body);
        request.headers = {
            {"content-type", "application/json"},
            {"accept-language", "en"},
            {"idempotency-key", std::to_string(++sent)}};
        if (!session.empty())
            request.headers.push_back({"cookie", std::string("session=").append(session)});
        return dispatcher.answer(request);
    }
    web::Reply enrol(
        std::string_view name, std::string_view role, std::string_view password = good_password) {
        return send(
            Method::post, "/accounts",
            std::string(R"({"sign_in_name":")")
                .append(name)
                .append(R"(","password":")")
                .append(password)
                .append(R"(","display_name":"王小明","role":")")
                .append(role)
                .append(R"("})"));
    }
    web::Reply sign_in(std::string_view name, std::string_view password = good_password) {
        return send(
            Method::post, "/sessions",
            std::string(R"({"sign_in_name":")")
                .append(name)
                .append(R"(","password":")")
                .append(password)
                .append(R"("})"));
    }
    web::Reply look(std::string_view session) {
        return send(Method::get, "/my/session", {}, session);
    }
};

bool has(web::Reply const& reply, std::string_view part) {
    return reply.text().find(part) != std::string_view::npos;
}
std::string_view header(web::Reply const& reply, std::string_view name) {
    for (auto const& h : reply.headers)
        if (h.name == name) return h.value;
    return {};
}
std::string session_of(web::Reply const& reply) {
    auto const set = header(reply, "set-cookie");
    return std::string(set.substr(8, set.find(';') - 8));
}

SignInName name_of(std::string_view text) { return *SignInName::parse(text); }
Password password_of(std::string_view text) { return *Password::parse(text); }

}  // namespace

TEST_CASE("who registers is signed in at once, by a cookie that scripts never see") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const reply = lobby.enrol("Xiaoming@example.com", "seeker");
        REQUIRE(reply.status == 201);
        CHECK(has(reply, R"("display_name":"王小明","role":"seeker"})"));
        CHECK(!has(reply, "correct"));
        auto const cookie = header(reply, "set-cookie");
        CHECK(cookie.ends_with("; HttpOnly; SameSite=Lax; Path=/; Max-Age=604800"));
        auto const me = lobby.look(session_of(reply));
        CHECK((me.status == 200 && me.text() == reply.text()));
        CHECK(header(me, "cache-control") == "no-store");
        auto const kept = db.read([](store::Transaction& tx) {
            return find_by_sign_in_name(tx, name_of("XIAOMING@example.com"));
        });
        CHECK(kept->display_name == "王小明");
    });
}

TEST_CASE("nobody makes themselves staff, and every wrong field is told") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const staff = lobby.enrol("chief", "organiser");
        CHECK((staff.status == 422 && has(staff, R"("pointer":"/role","code":"unknown_value")")));
        auto const wrong = lobby.enrol("小明", "seeker", "short");
        CHECK(has(wrong, R"("pointer":"/sign_in_name","code":"sign_in_name_characters")"));
        CHECK(has(wrong, R"("pointer":"/password","code":"too_short")"));
        auto const weak = lobby.enrol("xiaoming", "seeker", "Password123");
        CHECK(has(weak, R"("pointer":"/password","code":"password_too_common")"));
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from accounts"); }) == 0);
    });
}

TEST_CASE("a registration sent again signs in; another person's is refused") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const first = lobby.enrol("xiaoming", "seeker");
        auto const again = lobby.enrol("XiaoMing", "seeker");
        CHECK((again.status == 201 && again.text() == first.text()));
        CHECK(session_of(again) != session_of(first));
        for (auto const& other :
             {lobby.enrol("xiaoming", "seeker", "another password"),
              lobby.enrol("xiaoming", "employer")}) {
            CHECK((other.status == 409 && has(other, "sign_in_name_taken")));
            CHECK(header(other, "set-cookie").empty());
        }
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from accounts"); }) == 1);
    });
}

TEST_CASE("an unknown name and a wrong password get the same answer") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        CHECK(lobby.enrol("xiaoming", "seeker").status == 201);
        auto const wrong = lobby.sign_in("xiaoming", "wrong password");
        auto const unknown = lobby.sign_in("nobody.here", "wrong password");
        auto const no_name = lobby.sign_in("不是名字", "wrong password");
        CHECK((wrong.status == 401 && has(wrong, "wrong_name_or_password")));
        for (auto const* other : {&unknown, &no_name})
            CHECK((other->status == 401 && other->text() == wrong.text()));
        auto const right = lobby.sign_in("XIAOMING");
        CHECK((right.status == 201 && has(right, R"("role":"seeker")")));
    });
}

TEST_CASE("after ten tries one name may try once a minute, and others go on") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        CHECK(lobby.enrol("xiaoming", "seeker").status == 201);
        for (int tries = 0; tries < 9; ++tries)
            CHECK(lobby.sign_in("xiaoming", "wrong password").status == 401);
        auto const locked = lobby.sign_in("Xiaoming");
        CHECK((locked.status == 429 && has(locked, "Wait a minute and try again.")));
        CHECK(header(locked, "retry-after") == "60");
        CHECK(lobby.enrol("xiaohong", "seeker").status == 201);
        lobby.world.time += std::chrono::minutes(1);
        CHECK(lobby.sign_in("xiaoming").status == 201);
        CHECK(lobby.sign_in("xiaoming").status == 429);
    });
}

TEST_CASE("signing out ends the session on the server, too") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const session = session_of(lobby.enrol("xiaoming", "seeker"));
        auto const out = lobby.send(Method::remove, "/my/session", {}, session);
        CHECK(out.status == 200);
        CHECK(header(out, "set-cookie").starts_with("session=; "));
        CHECK(header(out, "set-cookie").ends_with("Max-Age=0"));
        CHECK(lobby.look(session).status == 401);
        CHECK(lobby.send(Method::remove, "/my/session", {}, session).status == 401);
    });
}

TEST_CASE("signing in again ends the browser's session before") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto const before = session_of(lobby.enrol("xiaoming", "seeker"));
        auto const after = session_of(lobby.send(
            Method::post, "/sessions",
            R"({"sign_in_name":"xiaoming","password":"correct horse battery"})", before));
        CHECK(lobby.look(before).status == 401);
        CHECK(lobby.look(after).status == 200);
    });
}

TEST_CASE("behind TLS the cookie travels only there") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Desk desk(world, {.secure_cookies = true});
        web::Dispatcher dispatcher(db, world, endpoints(desk), {});
        web::Request request{Method::post, "/api/v1/accounts"};
        request.headers = {{"content-type", "application/json"}};
        request.body = R"({"sign_in_name":"xiaoming","password":"correct horse battery",)"
                       R"("display_name":"王小明","role":"seeker"})";
        CHECK(header(dispatcher.answer(request), "set-cookie").ends_with("; Secure"));
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
        CHECK(has(lobby.sign_in("li.hua"), imported->id.text));
    });
}

TEST_CASE("an account whose roles have all ended does not get in") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        CHECK(lobby.enrol("xiaoming", "seeker").status == 201);
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
        CHECK(lobby.enrol("xiaoming", "seeker").status == 201);
        auto const events = db.read([](store::Transaction& tx) {
            return tx.all<events::Event>("from events order by id");
        });
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == "account_created");
        CHECK(events.front().payload == R"({"role":"seeker"})");
    });
}

TEST_CASE("a password is not the name, not a famous one, not a few keys over and over") {
    auto const code = [](std::string_view password, std::string_view name) -> std::string {
        auto const checked = check_password(password_of(password), name_of(name));
        return checked ? "" : checked.error().fields.front().code;
    };
    CHECK(code("Xiaoming2026", "xiaoming2026") == "password_is_name");
    CHECK(code("QWERTYUIOP", "xiaoming") == "password_too_common");
    CHECK(code("abcabcabcabc", "xiaoming") == "password_too_common");
    CHECK(code("abcdabcdabcd", "xiaoming").empty());
    CHECK(!Password::parse("ninechars"));
    CHECK(Password::parse("密码密码密码密码密码"));
}

TEST_CASE("a sign-in name is 4 to 64 plain characters, and finds itself in any case") {
    CHECK(IsSignInName::problem_of("abc") == "too_short");
    CHECK(IsSignInName::problem_of(std::string(65, 'a')) == "too_long");
    CHECK(IsSignInName::problem_of("with space") == "sign_in_name_characters");
    CHECK(!IsSignInName::problem_of("A.b_c-d+e@f9"));
    CHECK(rc::check("normalising twice is normalising once, and keeps a name a name", [] {
        auto const name =
            *rc::gen::container<std::string>(rc::gen::elementOf(std::string("azAZ09@._-+")));
        auto const once = normalised(name);
        RC_ASSERT(normalised(once) == once);
        RC_ASSERT(IsSignInName::problem_of(once) == IsSignInName::problem_of(name));
    }));
}
