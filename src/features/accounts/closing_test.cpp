#include "features/accounts/closing.hpp"
#include "features/accounts/people.hpp"
#include "features/accounts/test_lobby.hpp"
#include "platform/access/erasure_records.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;
using access::Role;

namespace {

std::string const with_password = object({{"password", good_password}});

// The lobby, with the way out.
struct House : Lobby {
    ClosingDesk closing{desk, 7};
    web::Dispatcher out{db, world, closing_endpoints(closing), options()};

    web::Reply at_door(Browser& browser, web::Method method, std::string path, std::string body) {
        web::Request request{method, std::string("/api/v1/my/closing").append(path)};
        request.body = std::move(body);
        request.headers = {
            {"content-type", "application/json"},
            {"accept-language", "en"},
            {"cookie", browser.cookies()}};
        return out.answer(request);
    }
    web::Reply ask(Browser& browser, std::string body = with_password) {
        return at_door(browser, web::Method::post, "", std::move(body));
    }
    web::Reply show(Browser& browser) { return at_door(browser, web::Method::get, "", ""); }
    web::Reply stay(Browser& browser) {
        return at_door(browser, web::Method::post, "/take-back", "{}");
    }
    std::optional<AccountId> next() {
        return *db.write([&](store::Transaction& tx) -> Result<std::optional<AccountId>> {
            return next_to_leave(tx, world.now());
        });
    }
    AccountId id_of(std::string_view name) {
        return db.read(
            [&](store::Transaction& tx) { return find_by_sign_in_name(tx, name_of(name))->id; });
    }
    void erase(AccountId const& id) {
        CHECK(db.write([&](store::Transaction& tx) -> Result<> {
            erase_account(tx, world, id);
            return {};
        }));
    }
    Browser staff(std::string_view name, Role role) {
        auto const hash = *desk.passwords.hash(good_password);
        CHECK(db.write([&](store::Transaction& tx) {
            return create(
                tx, world, {name_of(name), hash, *DisplayName::parse(name), {}}, {role, {}, {}});
        }));
        Browser browser;
        REQUIRE(sign_in(browser, name).status == 201);
        return browser;
    }
};

}  // namespace

TEST_CASE("leaving is asked for with the password, told by letter, and taken back") {
    store::on_every_database([](store::Database& db) {
        House house{{db}};
        auto ana = house.enrolled("ana.example");
        CHECK(house.add(ana, "ana@example.com").status == 200);
        CHECK(has(house.ask(ana, object({{"password", "something else"}})), "password_wrong"));
        CHECK(has(house.stay(ana), "not_closing"));
        auto elsewhere = ana;
        REQUIRE(house.sign_in(elsewhere, "ana.example").status == 201);
        auto const letters = house.letters().size();
        auto const asked = house.ask(elsewhere);
        REQUIRE_MESSAGE(asked.status == 200, asked.text());
        CHECK(has(asked, "erase_at"));
        CHECK(house.letters().size() == letters + 1);
        CHECK(house.announced("closing_asked") == 1);
        CHECK(house.ask(elsewhere).status == 200);
        CHECK(house.announced("closing_asked") == 1);
        house.wait(6 * 24h);
        CHECK_FALSE(house.next());
        Browser back;
        REQUIRE(house.sign_in(back, "ana.example").status == 201);
        CHECK(has(house.show(back), "erase_at"));
        CHECK(!has(house.stay(back), "erase_at"));
        house.wait(6 * 24h);
        CHECK_FALSE(house.next());
    });
}

TEST_CASE("after it nobody signs in, and the name is free") {
    store::on_every_database([](store::Database& db) {
        House house{{db}};
        auto ana = house.enrolled("ana.example");
        CHECK(house.add(ana, "13800001234").status == 200);
        CHECK(house.ask(ana).status == 200);
        house.wait(7 * 24h);
        auto const id = house.id_of("ana.example");
        REQUIRE(house.next() == id);
        house.erase(id);
        CHECK_FALSE(house.next());
        CHECK(house.look(ana).status == 401);
        CHECK(house.sign_in("ana.example").status == 401);
        CHECK(house.sign_in("13800001234").status == 401);
        CHECK(db.read([&](store::Transaction& tx) {
            return access::is_erased(tx, id) && find(tx, id)->display_name == "已注销" &&
                   access::grants_of(tx, id).empty() && !contact_of(tx, id)->phone;
        }));
        auto other = house.enrolled("ana.example");
        CHECK(house.add(other, "13800001234").status == 200);
    });
}

TEST_CASE("the only organiser stays until there is another, also when that comes about later") {
    store::on_every_database([](store::Database& db) {
        House house{{db}};
        auto li = house.staff("li.example", Role::organiser);
        CHECK(has(house.ask(li), "closing_last_of_role"));
        CHECK(has(house.show(li), R"("role":"organiser")"));
        auto wang = house.staff("wang.example", Role::organiser);
        CHECK(house.ask(li).status == 200);
        CHECK(house.ask(wang).status == 200);
        house.wait(7 * 24h);
        auto const first = house.next();
        REQUIRE(first);
        house.erase(*first);  // which leaves the other the only one
        CHECK_FALSE(house.next());
        house.wait(2 * 24h);
        CHECK_FALSE(house.next());
        house.staff("zhao.example", Role::organiser);
        house.wait(2 * 24h);
        CHECK(house.next());
    });
}
