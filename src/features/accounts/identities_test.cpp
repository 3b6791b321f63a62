#include <utility>
#include "platform/aging/test_aging.hpp"
#include "features/accounts/aging.hpp"
#include "features/accounts/identity_provider.hpp"
#include "features/accounts/test_lobby.hpp"
#include "platform/identity/test_provider.hpp"
#include "platform/web/target.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view issuer = "https://login.example.gov.cn";

std::string in_address(std::string_view address, std::string_view name) {
    auto const pairs = web::parse_query(address.substr(address.find('?') + 1));
    REQUIRE(pairs);
    for (auto const& [key, value] : *pairs)
        if (key == name) return value;
    return {};
}

// A provider without a network: whoever comes is `person`, and the nonce is the last one's.
struct Authority {
    TestWorld const* world = nullptr;
    identity::TestKey key{identity::Algorithm::es256, "k"};
    std::string person = "u-1", nonce{};
    bool answers = true;
    std::vector<std::string> asked{};

    std::string token() const {
        auto const at = std::chrono::floor<std::chrono::seconds>(world->time.time_since_epoch());
        return key.token(std::string(R"({"aud":"shuangxuan","iss":")")
                             .append(issuer)
                             .append(R"(","sub":")")
                             .append(person)
                             .append(R"(","nonce":")")
                             .append(nonce)
                             .append(R"(","iat":)")
                             .append(std::to_string(at.count()))
                             .append(R"(,"exp":)")
                             .append(std::to_string(at.count() + 300))
                             .append("}"));
    }
    IdentityProvider::Reply answer(IdentityProvider::Question const& question) {
        asked.push_back(question.address);
        if (!answers) return {};
        auto const at = [&](std::string_view path) {
            return std::string("\"").append(issuer).append(path).append("\"");
        };
        if (question.address.ends_with("openid-configuration"))
            return {
                200, std::string(R"({"issuer":)")
                         .append(at(""))
                         .append(R"(,"authorization_endpoint":)")
                         .append(at("/a"))
                         .append(R"(,"token_endpoint":)")
                         .append(at("/t"))
                         .append(R"(,"jwks_uri":)")
                         .append(at("/k"))
                         .append("}")};
        if (question.address.ends_with("/k")) return {200, identity::key_set({key.shown()})};
        return {200, std::string(R"({"id_token":")").append(token()).append(R"("})")};
    }
};

std::shared_ptr<IdentityProvider> asking(Authority& authority) {
    return std::make_shared<IdentityProvider>(
        IdentitySettings{std::string(issuer), "shuangxuan", "a secret", "统一身份", "Identity"},
        [&authority](IdentityProvider::Question const& question) {
            return authority.answer(question);
        });
}
Desk::Options trusting(Authority& authority) {
    Desk::Options settings;
    settings.identity = asking(authority);
    return settings;
}

struct Gate : Lobby {
    Authority& authority;
    Gate(store::Database& on, Authority& trusted)
        : Lobby{.db = on, .settings = trusting(trusted)}, authority(trusted) {
        authority.world = &world;
    }
    // The address of the provider, and what the browser comes back with.
    std::string depart(Browser& browser, std::string path = "/sessions/identity-departure") {
        auto const reply = post(browser, std::move(path));
        REQUIRE_MESSAGE(reply.status == 200, reply.text());
        auto const address = member(reply, "address");
        authority.nonce = in_address(address, "nonce");
        return object({{"state", in_address(address, "state")}, {"code", "c"}});
    }
    web::Reply arrive(Browser& browser, std::string answer) {
        return post(browser, "/sessions/identity", std::move(answer));
    }
    web::Reply make_account(Browser& browser, std::string_view name) {
        return post(
            browser, "/accounts/by-identity",
            object(
                {{"sign_in_name", name}, {"password", good_password}, {"display_name", "王小明"}}));
    }
};

}  // namespace

TEST_CASE("who is known by an identity is in, who is not makes an account or links it") {
    store::on_every_database([](store::Database& db) {
        Authority authority;
        Gate gate(db, authority);
        Browser browser;
        auto const first = gate.arrive(browser, gate.depart(browser));
        CHECK(member(first, "outcome") == "unknown");
        CHECK(browser.session.empty());
        CHECK(gate.make_account(browser, "xiaoming").status == 201);
        CHECK(gate.announced("identity_linked") == 1);
        Browser later;
        auto const second = gate.arrive(later, gate.depart(later));
        CHECK(member(second, "outcome") == "signed_in");
        CHECK(gate.look(later).status == 200);
        CHECK(gate.announced("new_device_used") == 1);
        // What the provider calls people stands nowhere.
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from identities where subject_index = $1", std::string("u-1"));
        }) == 0);
    });
}

TEST_CASE("the way there and what was shown there last ten minutes each") {
    store::on_every_database([](store::Database& db) {
        Authority authority;
        Gate gate(db, authority);
        Browser browser;
        auto late = gate.depart(browser);
        gate.wait(10min);
        CHECK(refused(gate.arrive(browser, std::move(late)), 410, "identity_too_late"));
        CHECK(gate.arrive(browser, gate.depart(browser)).status == 200);
        gate.wait(10min);
        CHECK(refused(gate.make_account(browser, "xiaoming"), 410, "identity_not_shown"));
        (void)gate.depart(browser);
        gate.wait(10min + 1ms);
        aging::ended(db, gate.world, accounts::data_classes());
        for (auto const* table : {"from identity_attempts", "from shown_identities"})
            CHECK(db.read([&](store::Transaction& tx) { return tx.count(table); }) == 0);
    });
}

TEST_CASE("owners hear of what is linked and unlinked, and neither goes without the password") {
    store::on_every_database([](store::Database& db) {
        Authority authority;
        Gate gate(db, authority);
        auto own = gate.enrolled("xiaoming");
        CHECK(gate.add(own, "xiaoming@example.com").status == 200);
        auto const shown = gate.arrive(own, gate.depart(own, "/my/identities/departure"));
        CHECK(member(shown, "outcome") == "to_link");
        auto const wrong = object({{"password", "something else"}});
        CHECK(gate.post(own, "/my/identities", wrong).status == 422);
        auto const right = object({{"password", good_password}});
        auto const linked = gate.post(own, "/my/identities", right);
        CHECK(linked.status == 201);
        CHECK(gate.letters().back().text.find("linked to your account") != std::string::npos);
        auto const path =
            std::string("/my/identities/").append(member(linked, "identity_id")).append("/remove");
        CHECK(gate.post(own, path, wrong).status == 422);
        CHECK(gate.post(own, path, right).status == 200);
        CHECK(gate.letters().back().text.find("unlinked from your account") != std::string::npos);
        CHECK(gate.announced("identity_unlinked") == 1);
    });
}

TEST_CASE("keys and description are asked for once an hour, a new key at once, liars are noted") {
    store::on_every_database([](store::Database& db) {
        Authority authority;
        Gate gate(db, authority);
        Browser browser;
        for (int time = 0; time < 3; ++time)
            CHECK(gate.arrive(browser, gate.depart(browser)).status == 200);
        CHECK(authority.asked.size() == 5);  // description, keys and three tokens
        authority.key = identity::TestKey(identity::Algorithm::es256, "new");
        gate.wait(2min);
        CHECK(gate.arrive(browser, gate.depart(browser)).status == 200);
        CHECK(authority.asked.size() == 7);
        // Within the minute an unknown key is not asked for again.
        authority.key = identity::TestKey(identity::Algorithm::es256, "newer");
        auto const lie = gate.depart(browser);
        CHECK(refused(gate.arrive(browser, lie), 403, "identity_refused"));
        CHECK(gate.announced("identity_refused") == 1);
        CHECK(authority.asked.size() == 8);
    });
}

TEST_CASE("a provider that does not answer is left in peace for five seconds") {
    store::on_every_database([](store::Database& db) {
        Authority authority;
        Gate gate(db, authority);
        authority.answers = false;
        Browser browser;
        for (int time = 0; time < 3; ++time)
            CHECK(refused(
                gate.post(browser, "/sessions/identity-departure"), 409, "identity_unreachable"));
        CHECK(authority.asked.size() == 1);
        authority.answers = true;
        gate.wait(5s);
        (void)gate.depart(browser);
    });
}

TEST_CASE("a provider is asked over TLS, and needs a name and a secret of ours") {
    auto const with = [](std::string address, std::string client, std::string secret) {
        return IdentityProvider({std::move(address), std::move(client), std::move(secret), "", ""})
            .issuer();
    };
    CHECK(with("https://login.example.gov.cn", "a", "b") == "https://login.example.gov.cn");
    CHECK(with("http://127.0.0.1:8000", "a", "b") == "http://127.0.0.1:8000");
    CHECK_THROWS(with("http://login.example.gov.cn", "a", "b"));
    CHECK_THROWS(with("https://login.example.gov.cn?a=b", "a", "b"));
    CHECK_THROWS(with("", "a", "b"));
    CHECK_THROWS(with("https://login.example.gov.cn", "", "b"));
    CHECK_THROWS(with("https://login.example.gov.cn", "a", ""));
    IdentitySettings const settings{std::string(issuer), "a", "b", "", ""};
    Venue venue;
    venue.address = "http://fair.example.com";
    CHECK_THROWS(provider_of_identities(settings, venue));
    venue.address = "https://fair.example.com";
    CHECK(provider_of_identities(settings, venue));
}
