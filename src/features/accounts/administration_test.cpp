#include "features/accounts/test_lobby.hpp"

using namespace sx;
using namespace sx::accounts;
using access::Role;
using web::Method;

namespace {

struct Office {
    Lobby lobby;
    Browser chief = staff("chief", Role::security_administrator);

    Browser staff(std::string_view name, Role role) {
        CHECK(create_staff(
            lobby.db, lobby.world, lobby.desk,
            {name_of(name), password_of(good_password), *DisplayName::parse(name), role}));
        Browser browser;
        REQUIRE(lobby.sign_in(browser, name).status == 201);
        return browser;
    }
    web::Reply find(std::string_view name) {
        return lobby.post(chief, "/administration/accounts/find", object({{"name", name}}));
    }
    web::Reply act(std::string const& account, std::string_view what, std::string body = "{}") {
        return lobby.post(
            chief, std::string("/administration/accounts/").append(account).append(what),
            std::move(body));
    }
};

}  // namespace

TEST_CASE("an administrator finds an account by its whole name, phone or mail address") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto person = office.lobby.enrolled("xiaoming");
        CHECK(office.lobby.add(person, "13800001234").status == 200);
        for (auto const* name : {"XiaoMing", "138 0000 1234"}) {
            auto const found = office.find(name);
            CHECK(has(found, R"("sign_in_name":"xiaoming")"));
            CHECK((has(found, "138****1234") && !has(found, "13800001234")));
        }
        for (auto const* name : {"xiao", "1380000", "nobody"})
            CHECK(office.find(name).text() == R"({"items":[]})");
        CHECK(
            has(office.lobby.post(person, "/administration/accounts/find", R"({"name":"chief"})"),
                "not_for_this_role"));
    });
}

TEST_CASE("an administrator unlocks an account and ends its sessions, and both are recorded") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto person = office.lobby.enrolled("xiaoming");
        for (int tries = 0; tries < 5; ++tries) office.lobby.sign_in("xiaoming", "wrong password");
        auto const locked = office.find("xiaoming");
        CHECK(has(locked, R"("locked_until":"2026-03-01T01:00:30.000Z","sessions":1)"));
        auto const id = member(locked, "account_id");
        CHECK(!has(office.act(id, "/unlock"), "locked_until"));
        CHECK(office.lobby.sign_in("xiaoming").status == 201);
        CHECK(has(office.act(id, "/end-sessions"), R"("sessions":0)"));
        CHECK(office.lobby.look(person).status == 401);
        CHECK(office.act(id, "/unlock").status == 200);
        CHECK(office.lobby.announced("account_unlocked") == 1);
        CHECK(office.lobby.announced("sessions_ended") == 1);
        CHECK(has(office.act(office.lobby.world.fresh_id(), "/unlock"), "account_not_found"));
    });
}

TEST_CASE("who has one of the three administrators' roles gets no other of them") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        (void)office.staff("runs", Role::administrator);
        auto auditor = office.staff("audits", Role::audit_administrator);
        auto const give = [&](std::string_view name, std::string_view role) {
            return office.act(
                member(office.find(name), "account_id"), "/grants", object({{"role", role}}));
        };
        CHECK(has(give("runs", "audit_administrator"), "roles_kept_apart"));
        CHECK(has(give("runs", "security_administrator"), "roles_kept_apart"));
        CHECK(has(give("audits", "reviewer"), "roles_kept_apart"));
        CHECK(give("runs", "reviewer").status == 200);
        CHECK(has(give("chief", "organiser"), "own_role"));
        CHECK(office.lobby.post(auditor, "/administration/accounts/find", "{}").status == 403);
        CHECK(office.lobby.announced("session_opened") == 3);
    });
}

TEST_CASE(
    "an administrator gives and takes the roles of staff, but never the last administrator's") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto person = office.lobby.enrolled("xiaoming");
        auto const id = member(office.find("xiaoming"), "account_id");
        auto const given = office.act(id, "/grants", R"({"role":"reviewer"})");
        REQUIRE_MESSAGE(given.status == 200, given.text());
        CHECK(has(office.act(id, "/grants", R"({"role":"reviewer"})"), "role_given_already"));
        CHECK(has(office.act(id, "/grants", R"({"role":"employer"})"), "unknown_value"));
        auto const at = given.text().find(R"("role":"reviewer")");
        auto const grant = std::string(given.text().substr(at - 38, 36));
        auto const withdraw = [&](std::string const& account, std::string const& of) {
            return office.lobby.send(
                office.chief, Method::remove,
                std::string("/administration/accounts/")
                    .append(account)
                    .append("/grants/")
                    .append(of));
        };
        CHECK(
            office.lobby.post(person, "/my/session/hat", object({{"grant_id", grant}})).status ==
            200);
        CHECK(!has(withdraw(id, grant), "reviewer"));
        CHECK(office.lobby.look(person).status == 401);
        auto const seeker = member(office.find("xiaoming"), "grant_id");
        CHECK(has(withdraw(id, seeker), "hat_not_found"));
        auto const own = office.find("chief");
        CHECK(has(
            withdraw(member(own, "account_id"), member(own, "grant_id")), "last_administrator"));
        CHECK(office.lobby.announced("staff_role_given") == 1);
        CHECK(office.lobby.announced("staff_role_withdrawn") == 1);
    });
}
