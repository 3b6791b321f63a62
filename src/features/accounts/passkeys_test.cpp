#include "features/accounts/test_lobby.hpp"
#include "platform/passkeys/test_authenticator.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;
using passkeys::TestAuthenticator;

namespace {

passkeys::RelyingParty const venue = *passkeys::relying_party_of(Lobby::options().venue.address);

std::string form_of(std::string_view name, passkeys::Registered const& said) {
    return object(
        {{"name", name},
         {"client_data", base64url(said.client_data)},
         {"authenticator_data", base64url(said.authenticator_data)}});
}
std::string form_of(TestAuthenticator const& phone, passkeys::Asserted const& said) {
    return object(
        {{"credential_id", base64url(phone.id)},
         {"client_data", base64url(said.client_data)},
         {"authenticator_data", base64url(said.authenticator_data)},
         {"signature", base64url(said.signature)}});
}

std::string offered(Lobby& lobby, Browser& browser) {
    auto const reply =
        lobby.post(browser, "/my/passkeys/challenge", object({{"password", good_password}}));
    REQUIRE_MESSAGE(reply.status == 200, reply.text());
    return *from_base64url(member(reply, "challenge"));
}
web::Reply add(Lobby& lobby, Browser& browser, TestAuthenticator& phone) {
    return lobby.post(
        browser, "/my/passkeys", form_of("手机", phone.register_for(offered(lobby, browser))));
}
std::string asked(Lobby& lobby, Browser& browser) {
    auto const reply = lobby.post(browser, "/sessions/passkey-challenge");
    REQUIRE_MESSAGE(reply.status == 200, reply.text());
    return *from_base64url(member(reply, "challenge"));
}
web::Reply enter(Lobby& lobby, Browser& browser, TestAuthenticator& phone) {
    return lobby.post(
        browser, "/sessions/passkey", form_of(phone, phone.sign_for(asked(lobby, browser))));
}
}  // namespace

TEST_CASE("a passkey alone signs in, and after a password it is the second step") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        TestAuthenticator phone(venue);
        auto const added = add(lobby, own, phone);
        REQUIRE_MESSAGE(added.status == 201, added.text());
        CHECK(!has(added, R"("recovery_codes":[])"));
        CHECK(has(lobby.get(own, "/my/passkeys"), R"("name":"手机")"));
        CHECK(lobby.announced("second_factor_added") == 1);
        Browser alone;
        auto const in = enter(lobby, alone, phone);
        REQUIRE_MESSAGE(in.status == 201, in.text());
        CHECK(lobby.look(alone).status == 200);
        Browser half;
        CHECK(refused(lobby.sign_in(half, "xiaoming"), 403, "second_step_due"));
        CHECK(
            has(lobby.get(half, "/sessions/second-step"), R"("ways":["passkey","recovery_code"])"));
        auto const step = half.step;
        CHECK(
            has(lobby.post(half, "/sessions/passkey-challenge"),
                R"("known":[")" + base64url(phone.id)));
        CHECK(enter(lobby, half, phone).status == 201);
        half.step = step;
        CHECK(lobby.get(half, "/sessions/second-step").status == 410);
        CHECK(has(lobby.get(half, "/my/passkeys"), R"("used_at":")"));
    });
}

TEST_CASE("a challenge counts once, in the browser that asked, for what it asked, for a while") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        TestAuthenticator phone(venue);
        auto const registration = phone.register_for(offered(lobby, own));
        CHECK(lobby.post(own, "/my/passkeys", form_of("手机", registration)).status == 201);
        CHECK(refused(
            lobby.post(own, "/my/passkeys", form_of("手机", registration)), 410,
            "passkey_too_late"));
        Browser browser, thief;
        auto const answer = form_of(phone, phone.sign_for(asked(lobby, browser)));
        CHECK(lobby.post(browser, "/sessions/passkey", answer).status == 201);
        CHECK(refused(lobby.post(browser, "/sessions/passkey", answer), 410, "passkey_too_late"));
        (void)asked(lobby, thief);  // it has a token of its own
        auto const seen = form_of(phone, phone.sign_for(asked(lobby, browser)));
        CHECK(refused(lobby.post(thief, "/sessions/passkey", seen), 410, "passkey_too_late"));
        auto const late = form_of(phone, phone.sign_for(asked(lobby, browser)));
        lobby.wait(5min);
        CHECK(refused(lobby.post(browser, "/sessions/passkey", late), 410, "passkey_too_late"));
        // What was asked for a new key signs nobody in.
        auto const other = form_of(phone, phone.sign_for(offered(lobby, own)));
        CHECK(refused(lobby.post(own, "/sessions/passkey", other), 410, "passkey_too_late"));
        auto stranger = lobby.enrolled("xiaohong");
        TestAuthenticator second(venue);
        second.id = std::string(32, 'x');
        auto const foreign = second.register_for(offered(lobby, own));
        auto const device = std::exchange(stranger.device, own.device);
        CHECK(refused(
            lobby.post(stranger, "/my/passkeys", form_of("偷", foreign)), 410, "passkey_too_late"));
        stranger.device = device;
    });
}

TEST_CASE("a count that falls back is refused, and the owner hears of it") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        CHECK(lobby.add(own, "xiaoming@example.com").status == 200);
        TestAuthenticator phone(venue);
        CHECK(add(lobby, own, phone).status == 201);
        Browser browser;
        phone.count = 7;
        CHECK(enter(lobby, browser, phone).status == 201);
        phone.count = 5;  // a copy that does not know of the last ones
        Browser thief;
        CHECK(refused(enter(lobby, thief, phone), 403, "passkey_copied"));
        CHECK(lobby.announced("passkey_copied") == 1);
        CHECK(lobby.letters().back().text.find("have been copied") != std::string::npos);
        CHECK(thief.session.empty());
    });
}

TEST_CASE("a key of another, of nobody, or one that is removed does not sign in") {
    store::on_every_database([](store::Database& db) {
        Lobby lobby{db};
        auto own = lobby.enrolled("xiaoming");
        TestAuthenticator phone(venue), stolen_name(venue);
        CHECK(add(lobby, own, phone).status == 201);
        Browser browser;
        CHECK(refused(enter(lobby, browser, stolen_name), 403, "passkey_refused"));
        stolen_name.id = std::string(32, 'n');
        CHECK(refused(enter(lobby, browser, stolen_name), 403, "passkey_refused"));
        auto stranger = lobby.enrolled("xiaohong");
        CHECK(refused(add(lobby, stranger, phone), 409, "passkey_known"));
        auto const id = member(lobby.get(own, "/my/passkeys"), "passkey_id");
        auto const remove = [&](Browser& who) {
            return lobby.post(
                who, "/my/passkeys/" + id + "/remove", object({{"password", good_password}}));
        };
        CHECK(refused(remove(stranger), 404, "passkey_not_found"));
        CHECK(remove(own).status == 200);
        CHECK(refused(enter(lobby, browser, phone), 403, "passkey_refused"));
        CHECK(lobby.sign_in("xiaoming").status == 201);
    });
}

TEST_CASE("staff keep one second factor, whichever it is") {
    store::on_every_database([](store::Database& db) {
        Desk::Options settings;
        settings.second_factor.roles = access::roles_of(access::Role::seeker);
        settings.second_factor.from = TestWorld().now() + std::chrono::hours(1);
        Lobby lobby{.db = db, .settings = settings};
        auto own = lobby.enrolled("xiaoming");
        TestAuthenticator phone(venue);
        CHECK(add(lobby, own, phone).status == 201);
        lobby.wait(1h);
        auto const id = member(lobby.get(own, "/my/passkeys"), "passkey_id");
        auto const kept = lobby.post(
            own, "/my/passkeys/" + id + "/remove", object({{"password", good_password}}));
        CHECK(refused(kept, 409, "second_factor_required"));
        CHECK(has(lobby.get(own, "/my/second-factors"), R"("passkeys":1)"));
    });
}

TEST_CASE("where the venue has no domain there are no keys") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        Desk desk(world, {});
        web::Dispatcher::Options options;
        options.venue.address = "http://127.0.0.1:8080";
        web::Dispatcher dispatcher(db, world, Lobby::all_endpoints(desk), options);
        web::Request request{web::Method::post, "/api/v1/sessions/passkey-challenge"};
        auto const reply = dispatcher.answer(request);
        CHECK(refused(reply, 409, "passkeys_not_here"));
    });
}
