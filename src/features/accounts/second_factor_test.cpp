#include "features/accounts/test_lobby.hpp"
#include "platform/access/totp.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;
using access::Role;

namespace {

Desk::Options staff_must() {
    Desk::Options options;
    options.second_factor.roles =
        access::roles_of(Role::reviewer, Role::organiser, Role::administrator);
    return options;
}

std::string code_now(Lobby& lobby, std::string const& secret) {
    return access::totp_code(secret, access::totp_step_at(lobby.world.now()));
}

std::string with_password() { return object({{"password", good_password}}); }

// Recovery codes stand in a list; the first of them.
std::string first_code(web::Reply const& reply) {
    auto const mark = std::string_view("\"recovery_codes\":[\"");
    auto const at = reply.text().find(mark);
    REQUIRE_MESSAGE(at != std::string_view::npos, reply.text());
    return std::string(reply.text().substr(at + mark.size(), 19));
}

// Gives the browser's account an app; its secret, and the first recovery code.
struct App {
    std::string secret, recovery_code;
};
App app_of(Lobby& lobby, Browser& browser) {
    auto const offered = lobby.post(browser, "/my/second-factors/totp", with_password());
    REQUIRE_MESSAGE(offered.status == 200, offered.text());
    auto const secret = member(offered, "secret");
    auto const done = lobby.post(
        browser, "/my/second-factors/totp/confirm", object({{"code", code_now(lobby, secret)}}));
    REQUIRE_MESSAGE(done.status == 200, done.text());
    lobby.wait(30s);
    return {secret, first_code(done)};
}

web::Reply answer(Lobby& lobby, Browser& browser, std::string_view code) {
    return lobby.post(browser, "/sessions/second-step", object({{"code", code}}));
}

void make_staff(Lobby& lobby, std::string_view name, Role role) {
    auto const made = create_staff(
        lobby.db, lobby.world, lobby.desk,
        {name_of(name), password_of(good_password), *DisplayName::parse("工作人员"), role});
    REQUIRE(made);
}

}  // namespace

TEST_CASE("with an app the password alone opens nothing, and its code opens the session") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        auto const app = app_of(lobby, own);
        CHECK(lobby.look(own).status == 200);
        Browser browser;
        auto const half = lobby.sign_in(browser, "xiaoming");
        CHECK((half.status == 403 && has(half, "second_step_due")));
        CHECK(browser.session.empty());
        CHECK(header(half, "set-cookie").starts_with("second_step="));
        CHECK(
            header(half, "set-cookie").ends_with("; HttpOnly; SameSite=Lax; Path=/; Max-Age=600"));
        for (auto const* path :
             {"/my/session", "/my/account", "/my/sessions", "/my/second-factors"})
            CHECK(lobby.get(browser, path).status == 401);
        auto thief = browser;
        thief.session = browser.step;  // the one token is not the other
        CHECK(lobby.look(thief).status == 401);
        auto const due = lobby.get(browser, "/sessions/second-step");
        CHECK(has(due, R"("kind":"prove","ways":["totp","recovery_code"])"));
        auto const in = answer(lobby, browser, code_now(lobby, app.secret));
        CHECK((in.status == 201 && has(in, R"("role":"seeker")")));
        CHECK(lobby.look(browser).status == 200);
        CHECK(lobby.get(thief, "/sessions/second-step").status == 410);
    });
}

TEST_CASE("a code of the app works once, also where two come at the same time") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        auto const app = app_of(lobby, own);
        Browser first, second;
        lobby.sign_in(first, "xiaoming");
        lobby.sign_in(second, "xiaoming");
        auto const code = code_now(lobby, app.secret);
        CHECK(answer(lobby, first, code).status == 201);
        auto const again = answer(lobby, second, code);
        CHECK((again.status == 422 && has(again, "second_code_wrong")));
        lobby.wait(30s);
        CHECK(answer(lobby, second, code).status == 422);
        CHECK(answer(lobby, second, code_now(lobby, app.secret)).status == 201);
    });
}

TEST_CASE("a recovery code works once, however it is typed, and its owner hears of it") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        CHECK(lobby.add(own, "xiaoming@example.com").status == 200);
        auto const app = app_of(lobby, own);
        Browser first, second;
        lobby.sign_in(first, "xiaoming");
        lobby.sign_in(second, "xiaoming");
        auto typed = app.recovery_code;
        typed.erase(typed.find('-'), 1);
        CHECK(answer(lobby, first, " " + typed).status == 201);
        CHECK(
            lobby.letters().back().text.find("recovery codes was just used") != std::string::npos);
        CHECK(answer(lobby, second, app.recovery_code).status == 422);
        CHECK(has(lobby.get(first, "/my/second-factors"), R"("recovery_codes":9)"));
        auto const fresh = lobby.post(first, "/my/second-factors/recovery-codes", with_password());
        CHECK((fresh.status == 200 && first_code(fresh) != app.recovery_code));
        CHECK(answer(lobby, second, first_code(fresh)).status == 201);
        CHECK(db.read([&](store::Transaction& tx) {
            return tx.count("from recovery_codes where id = $1", first_code(fresh));
        }) == 0);
    });
}

TEST_CASE("guessing the second step waits by itself, and keeps no owner out") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        auto const app = app_of(lobby, own);
        Browser thief;
        lobby.sign_in(thief, "xiaoming");
        for (int tries = 0; tries < 5; ++tries) CHECK(answer(lobby, thief, "000000").status == 422);
        auto const held = answer(lobby, thief, code_now(lobby, app.secret));
        CHECK((held.status == 429 && header(held, "retry-after") == "30"));
        CHECK(lobby.announced("account_locked") == 1);
        CHECK(lobby.sign_in(own, "xiaoming").status == 403);
        CHECK(answer(lobby, own, code_now(lobby, app.secret)).status == 201);
        lobby.wait(10min);
        CHECK(answer(lobby, thief, code_now(lobby, app.secret)).status == 410);
    });
}

TEST_CASE("setting up an app ends the sessions elsewhere and asks for the password") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        Browser elsewhere;
        lobby.sign_in(elsewhere, "xiaoming");
        auto const wrong =
            lobby.post(own, "/my/second-factors/totp", object({{"password", "not this one"}}));
        CHECK((wrong.status == 422 && has(wrong, "password_wrong")));
        auto const early =
            lobby.post(own, "/my/second-factors/totp/confirm", object({{"code", "123456"}}));
        CHECK((early.status == 409 && has(early, "totp_not_offered")));
        auto const app = app_of(lobby, own);
        CHECK(lobby.look(elsewhere).status == 401);
        CHECK(lobby.look(own).status == 200);
        CHECK(lobby.announced("second_factor_added") == 1);
        // A new phone: the old one counts until the new one is confirmed, and no longer.
        auto const offered = lobby.post(own, "/my/second-factors/totp", with_password());
        lobby.sign_in(elsewhere, "xiaoming");
        CHECK(answer(lobby, elsewhere, code_now(lobby, app.secret)).status == 201);
        lobby.wait(30s);
        auto const moved = lobby.post(
            own, "/my/second-factors/totp/confirm",
            object({{"code", code_now(lobby, member(offered, "secret"))}}));
        CHECK((moved.status == 200 && has(moved, R"("recovery_codes":[])")));
        lobby.wait(30s);
        lobby.sign_in(elsewhere, "xiaoming");
        CHECK(answer(lobby, elsewhere, code_now(lobby, app.secret)).status == 422);
        CHECK(lobby.post(own, "/my/second-factors/totp/remove", with_password()).status == 200);
        CHECK(lobby.sign_in("xiaoming").status == 201);
    });
}

TEST_CASE("staff set an app up at the door before they are in, and keep one") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{.db = db, .settings = staff_must()};
        make_staff(lobby, "reviewer", Role::reviewer);
        CHECK(lobby.enrol(*std::make_unique<Browser>(), "xiaoming").status == 201);
        Browser browser;
        CHECK(lobby.sign_in(browser, "reviewer").status == 403);
        CHECK(has(lobby.get(browser, "/sessions/second-step"), R"("kind":"set_up","ways":[])"));
        auto const prove = answer(lobby, browser, "123456");
        CHECK((prove.status == 409 && has(prove, "second_step_other")));
        auto const offered = lobby.post(browser, "/sessions/second-step/totp");
        auto const secret = member(offered, "secret");
        CHECK(has(offered, "otpauth://totp/Shuangxuan:reviewer?secret=" + secret));
        auto const confirm = [&](std::string const& code) {
            return lobby.post(
                browser, "/sessions/second-step/totp/confirm", object({{"code", code}}));
        };
        CHECK(has(confirm("000000"), "second_code_wrong"));
        auto const in = confirm(code_now(lobby, secret));
        CHECK((in.status == 201 && has(in, R"("role":"reviewer")")));
        CHECK(first_code(in).size() == 19);
        CHECK(lobby.look(browser).status == 200);
        CHECK(has(lobby.get(browser, "/my/second-factors"), R"("required":true)"));
        auto const kept = lobby.post(browser, "/my/second-factors/totp/remove", with_password());
        CHECK((kept.status == 409 && has(kept, "second_factor_required")));
        // Whoever proves the second factor keeps it through a new password.
        auto const changed = lobby.post(
            browser, "/my/password",
            object({{"old_password", good_password}, {"password", "another good one"}}));
        CHECK(changed.status == 200);
    });
}

TEST_CASE("the rule begins on its day, and a hat that asks for a factor is put on with one only") {
    store::on_every_database([](store::Database& db) {
        auto settings = staff_must();
        settings.second_factor.from = TestWorld().now() + std::chrono::days(1);
        Lobby lobby{.db = db, .settings = settings};
        make_staff(lobby, "organiser", Role::organiser);
        CHECK(lobby.sign_in("organiser").status == 201);
        lobby.wait(std::chrono::days(1));
        CHECK(lobby.sign_in("organiser").status == 403);
        auto seeker = lobby.enrolled("xiaoming");
        auto const account = member(lobby.look(seeker), "account_id");
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, lobby.world, {Role::reviewer, {account}, {}});
            return {};
        });
        auto const hats = db.read([&](store::Transaction& tx) {
            return access::grants_of(tx, access::AccountId{account});
        });
        auto const changed =
            lobby.post(seeker, "/my/session/hat", object({{"grant_id", hats.back().id.text}}));
        CHECK((changed.status == 403 && has(changed, "second_step_due")));
        CHECK(has(lobby.look(seeker), R"("role":"seeker")"));
        auto const offered = lobby.post(seeker, "/sessions/second-step/totp");
        auto const in = lobby.post(
            seeker, "/sessions/second-step/totp/confirm",
            object({{"code", code_now(lobby, member(offered, "secret"))}}));
        CHECK((in.status == 201 && has(in, R"("role":"reviewer")")));
    });
}

TEST_CASE("a reset password still asks for the second factor") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        CHECK(lobby.add(own, "xiaoming@example.com").status == 200);
        auto const app = app_of(lobby, own);
        lobby.wait(1min);
        Browser browser;
        auto const sent =
            lobby.post(browser, "/password-resets", object({{"address", "xiaoming@example.com"}}));
        auto const done = lobby.post(
            browser, "/password-resets/" + member(sent, "proof_id") + "/finish",
            object({{"code", lobby.code()}, {"password", "another good one"}}));
        CHECK((done.status == 403 && has(done, "second_step_due")));
        CHECK(browser.session.empty());
        CHECK(answer(lobby, browser, code_now(lobby, app.secret)).status == 201);
    });
}

TEST_CASE("who administers security clears what is lost, never their own, and the person hears") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        make_staff(lobby, "security", Role::security_administrator);
        Browser chief;
        lobby.sign_in(chief, "security");
        auto own = lobby.enrolled("xiaoming");
        CHECK(lobby.add(own, "xiaoming@example.com").status == 200);
        auto const account = member(lobby.look(own), "account_id");
        auto const reset = [&](Browser& browser, std::string const& whose) {
            return lobby.post(
                browser, "/administration/accounts/" + whose + "/reset-second-factor");
        };
        CHECK(reset(chief, account).status == 404);
        app_of(lobby, own);
        Browser half;
        lobby.sign_in(half, "xiaoming");
        CHECK(reset(own, account).status == 403);
        auto const found =
            lobby.post(chief, "/administration/accounts/find", object({{"name", "xiaoming"}}));
        CHECK(has(found, R"("second_factors":["totp","recovery_code"])"));
        auto const done = reset(chief, account);
        CHECK((done.status == 200 && has(done, R"("second_factors":[])")));
        CHECK(lobby.announced("second_factor_reset") == 1);
        CHECK(lobby.letters().back().text.find("cleared the second step") != std::string::npos);
        CHECK(lobby.look(own).status == 401);
        CHECK(lobby.get(half, "/sessions/second-step").status == 410);
        CHECK(lobby.sign_in("xiaoming").status == 201);
        app_of(lobby, chief);
        auto const mine = reset(chief, member(lobby.look(chief), "account_id"));
        CHECK((mine.status == 409 && has(mine, "not_ones_own_factor")));
    });
}

TEST_CASE(
    "a browser that is new to an account is announced, the first one and known ones are not") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        CHECK(lobby.sign_in(own, "xiaoming").status == 201);
        CHECK(lobby.announced("new_device_used") == 0);
        Browser other;
        CHECK(lobby.sign_in(other, "xiaoming", "wrong password").status == 401);
        CHECK(lobby.announced("new_device_used") == 0);
        CHECK(lobby.sign_in(other, "xiaoming").status == 201);
        CHECK(lobby.sign_in(other, "xiaoming").status == 201);
        CHECK(lobby.announced("new_device_used") == 1);
    });
}
