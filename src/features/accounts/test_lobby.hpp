#pragma once
#include "features/accounts/accounts.hpp"
#include "features/accounts/test_replies.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/base/test_world.hpp"
#include "platform/courier/test_letters.hpp"
#include "platform/events/events.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/dispatcher.hpp"

namespace sx::accounts {

inline constexpr std::string_view good_password = "correct horse battery";

inline SignInName name_of(std::string_view text) { return *SignInName::parse(text); }
inline Password password_of(std::string_view text) { return *Password::parse(text); }

struct SentLetter {
    std::string channel, address, text;
};

// One browser: what its cookies hold.
struct Browser {
    std::string session{}, device{}, step{}, identity{};

    void hear(web::Reply const& reply) {
        for (auto const& h : reply.headers) {
            if (h.name != "set-cookie") continue;
            auto const value = h.value.substr(h.value.find('=') + 1);
            auto const text = value.substr(0, value.find(';'));
            if (h.value.starts_with("session=")) session = text;
            if (h.value.starts_with("device=")) device = text;
            if (h.value.starts_with("second_step=")) step = text;
            if (h.value.starts_with("identity=")) identity = text;
        }
    }
    std::string cookies() const {
        std::string text = "session=";
        text.append(session).append("; device=").append(device);
        text.append("; second_step=").append(step).append("; identity=").append(identity);
        return text;
    }
};

// The front door of a venue, over HTTP without sockets.
struct Lobby {
    store::Database& db;
    TestWorld world{};
    Desk::Options settings{};
    Desk desk{world, settings};
    web::Dispatcher dispatcher{db, world, all_endpoints(desk), options()};
    int sent = 0;
    std::string peer = "192.0.2.1";

    static web::Dispatcher::Options options() {
        web::Dispatcher::Options options;
        options.venue.address = "https://fair.example.com";
        return options;
    }
    static web::Endpoints all_endpoints(Desk& desk) {
        auto all = endpoints(desk);
        auto const more = organisations::endpoints();
        all.insert(all.end(), more.begin(), more.end());
        return all;
    }
    web::Reply send(Browser& browser, web::Method method, std::string path, std::string body = {}) {
        web::Request request{method, std::string("/api/v1").append(path)};
        request.body = std::move(body);
        request.peer = peer;
        request.headers = {
            {"content-type", "application/json"},
            {"accept-language", "en"},
            {"idempotency-key", std::to_string(++sent)},
            {"cookie", browser.cookies()}};
        auto reply = dispatcher.answer(request);
        browser.hear(reply);
        return reply;
    }
    web::Reply post(Browser& browser, std::string path, std::string body = "{}") {
        return send(browser, web::Method::post, std::move(path), std::move(body));
    }
    web::Reply get(Browser& browser, std::string path) {
        return send(browser, web::Method::get, std::move(path));
    }
    web::Reply enrol(
        Browser& browser, std::string_view name, std::string_view role = "seeker",
        std::string_view password = good_password) {
        return post(
            browser, "/accounts",
            object(
                {{"sign_in_name", name},
                 {"password", password},
                 {"display_name", "王小明"},
                 {"role", role}}));
    }
    Browser enrolled(std::string_view name, std::string_view role = "seeker") {
        Browser browser;
        auto const reply = enrol(browser, name, role);
        REQUIRE_MESSAGE(reply.status == 201, reply.text());
        return browser;
    }
    web::Reply sign_in(
        Browser& browser, std::string_view name, std::string_view password = good_password) {
        return post(browser, "/sessions", object({{"sign_in_name", name}, {"password", password}}));
    }
    web::Reply sign_in(std::string_view name, std::string_view password = good_password) {
        Browser stranger;
        return sign_in(stranger, name, password);
    }
    web::Reply look(Browser& browser) { return get(browser, "/my/session"); }

    std::vector<SentLetter> letters() {
        std::vector<SentLetter> all;
        for (auto& row : courier::every_letter(db))
            all.push_back({std::string(wire::name(row.channel)), row.address, row.text});
        return all;
    }
    // The six digits of the last letter.
    std::string code() {
        auto const all = letters();
        REQUIRE(!all.empty());
        auto const& text = all.back().text;
        auto const at = text.find_first_of("0123456789");
        REQUIRE(at != std::string::npos);
        return text.substr(at, 6);
    }
    // A proof and its code for an address that is somebody's own.
    std::string proven(std::string_view address) {
        Browser stranger;
        auto const reply = post(stranger, "/contact-codes", object({{"address", address}}));
        REQUIRE_MESSAGE(reply.status == 201, reply.text());
        return object({{"proof_id", member(reply, "proof_id")}, {"code", code()}});
    }
    // Adds a proved address to the account of the browser.
    web::Reply add(Browser& browser, std::string_view address) {
        auto form = proven(address);
        form.insert(form.size() - 1, R"(,"password":"correct horse battery")");
        return post(browser, "/my/contacts", std::move(form));
    }
    std::int64_t announced(std::string_view type) {
        return db.read(
            [&](store::Transaction& tx) { return tx.count("from events where type = $1", type); });
    }
    void wait(std::chrono::milliseconds time) { world.time += time; }
};

}  // namespace sx::accounts
