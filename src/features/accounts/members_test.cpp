#include "features/accounts/records.hpp"
#include "features/accounts/test_lobby.hpp"
#include "platform/access/grants.hpp"

using namespace sx;
using namespace sx::accounts;
using namespace std::chrono_literals;
using access::Role;
using web::Method;

namespace {

constexpr std::string_view members = "/my/organisation/members";
constexpr std::string_view invitations = "/my/organisation/invitations";

struct Office {
    Lobby lobby;
    access::OrganisationId works = organisation("示例机械厂");
    Browser founder = member("founder", {Role::employer, {}, works});

    access::OrganisationId organisation(std::string_view name) {
        auto const made = lobby.db.write([&](store::Transaction& tx) -> Result<std::string> {
            return organisations::create_imported(
                       tx, lobby.world, {*organisations::OrganisationTitle::parse(name)})
                .id.text;
        });
        return {*made};
    }
    Browser member(std::string_view name, access::Caller const& hat) {
        auto const hash = *lobby.desk.passwords.hash(good_password);
        CHECK(lobby.db.write([&](store::Transaction& tx) {
            return create(
                tx, lobby.world, {name_of(name), hash, *DisplayName::parse(name), {}}, hat);
        }));
        Browser browser;
        REQUIRE(lobby.sign_in(browser, name).status == 201);
        return browser;
    }
    std::string id_of(Browser& browser) { return member_of(lobby.look(browser), "account_id"); }
    static std::string member_of(web::Reply const& reply, std::string_view name) {
        return accounts::member(reply, name);
    }
    web::Reply list(Browser& by) { return lobby.get(by, std::string(members)); }
    web::Reply change(Browser& by, std::string const& account, std::string_view role) {
        return lobby.post(
            by, std::string(members).append("/").append(account).append("/role"),
            object({{"role", role}}));
    }
    web::Reply remove(Browser& by, std::string const& account) {
        return lobby.send(by, Method::remove, std::string(members).append("/").append(account));
    }
    // The token of a fresh invitation's link.
    std::string invited(Browser& by, std::string_view role) {
        auto const made = lobby.post(by, std::string(invitations), object({{"role", role}}));
        REQUIRE_MESSAGE(made.status == 201, made.text());
        auto const link = member_of(made, "link");
        CHECK(link.starts_with("https://fair.example.com/app/invitation#"));
        return link.substr(link.find('#') + 1);
    }
    web::Reply accept(Browser& by, std::string const& token) {
        return lobby.post(by, "/invitations/accept", object({{"token", token}}));
    }
    web::Reply look_at(std::string const& token) {
        Browser stranger;
        return lobby.post(stranger, "/invitations/look", object({{"token", token}}));
    }
};

}  // namespace

TEST_CASE("an invitation brings a colleague in, once, and in the session at hand") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const token = office.invited(office.founder, "recruiter");
        auto const offer = office.look_at(token);
        CHECK(has(offer, R"("organisation_name":"示例机械厂","role":"recruiter")"));
        CHECK(has(offer, R"("invited_by":"founder")"));
        auto colleague = office.lobby.enrolled("colleague", "employer");
        auto before = colleague;
        auto const accepted = office.accept(colleague, token);
        REQUIRE_MESSAGE(accepted.status == 200, accepted.text());
        CHECK(has(accepted, R"("organisation_name":"示例机械厂")"));
        CHECK(office.lobby.look(before).status == 401);
        auto const list = office.list(colleague);
        CHECK(has(list, R"("display_name":"founder","role":"owner","is_me":false)"));
        CHECK(has(list, R"("display_name":"王小明","role":"recruiter","is_me":true)"));
        CHECK(has(list, R"("may_keep":false)"));
        CHECK(has(office.accept(office.founder, token), "invitation_not_found"));
        CHECK(has(office.look_at(token), "invitation_not_found"));
        CHECK(office.lobby.announced("member_added") == 1);
    });
}

TEST_CASE("whoever has no account registers through the link and is in the organisation") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const token = office.invited(office.founder, "owner");
        auto const form = [&](std::string_view name) {
            return object(
                {{"sign_in_name", name},
                 {"password", good_password},
                 {"display_name", "陈同事"},
                 {"invitation", token}});
        };
        Browser one, two;
        auto const in = office.lobby.post(one, "/accounts", form("chen.one"));
        REQUIRE_MESSAGE(in.status == 201, in.text());
        CHECK(has(in, office.works.text));
        CHECK(has(office.list(one), R"("may_keep":true)"));
        CHECK(has(office.lobby.post(two, "/accounts", form("chen.two")), "invitation_not_found"));
    });
}

TEST_CASE("a seeker who accepts has two hats, changes between them, and wears the last one again") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& lobby = office.lobby;
        auto person = lobby.enrolled("xiaoming");
        auto const seeker_hat = Office::member_of(lobby.look(person), "grant_id");
        CHECK(office.accept(person, office.invited(office.founder, "recruiter")).status == 200);
        CHECK(has(lobby.sign_in("xiaoming"), R"("role":"employer","organisation_id")"));
        CHECK(
            has(office.accept(person, office.invited(office.founder, "owner")), "member_already"));
        auto before = person;
        auto const changed =
            lobby.post(person, "/my/session/hat", object({{"grant_id", seeker_hat}}));
        CHECK((changed.status == 200 && has(changed, R"("role":"seeker","hats")")));
        CHECK(lobby.look(before).status == 401);
        CHECK(has(office.list(person), "not_for_this_role"));
        CHECK(has(lobby.sign_in("xiaoming"), R"("role":"seeker","hats")"));
        auto const founders = Office::member_of(lobby.look(office.founder), "grant_id");
        CHECK(
            has(lobby.post(person, "/my/session/hat", object({{"grant_id", founders}})),
                "hat_not_found"));
    });
}

TEST_CASE("owners change and remove members, and one of them is always left") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto colleague = office.member("colleague", {Role::employer, {}, office.works});
        auto const founder = office.id_of(office.founder), id = office.id_of(colleague);
        CHECK(has(office.change(colleague, founder, "recruiter"), "owners_only"));
        CHECK(has(office.remove(colleague, founder), "owners_only"));
        CHECK(has(office.change(office.founder, founder, "recruiter"), "last_owner"));
        CHECK(has(office.remove(office.founder, founder), "last_owner"));
        CHECK(
            has(office.change(office.founder, id, "reviewer"),
                R"("pointer":"/role","code":"unknown_value")"));
        CHECK(has(office.change(office.founder, id, "owner"), R"("role":"owner","is_me":false)"));
        CHECK(office.remove(colleague, founder).status == 200);
        CHECK(office.lobby.look(office.founder).status == 401);
        CHECK(office.lobby.sign_in(office.founder, "founder").status == 201);
        CHECK(has(office.list(office.founder), "no_organisation_yet"));
        CHECK(office.lobby.announced("member_removed") == 1);
        CHECK(office.lobby.announced("member_role_changed") == 1);
    });
}

TEST_CASE("a recruiter may leave, and finds the account open") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto colleague = office.member("colleague", {Role::employer, {}, office.works});
        CHECK(office.remove(colleague, office.id_of(colleague)).status == 200);
        CHECK(office.lobby.look(colleague).status == 401);
        CHECK(has(office.lobby.sign_in("colleague"), R"("role":"employer","hats")"));
    });
}

TEST_CASE("nobody sees or touches the members of another organisation") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto rival = office.member("rival", {Role::employer, {}, office.organisation("另一家")});
        auto free = office.lobby.enrolled("free.one", "employer");
        CHECK(has(office.list(free), "no_organisation_yet"));
        CHECK(!has(office.list(rival), "founder"));
        auto const founder = office.id_of(office.founder);
        CHECK(has(office.remove(rival, founder), "member_not_found"));
        CHECK(has(office.change(rival, founder, "recruiter"), "member_not_found"));
        office.invited(office.founder, "recruiter");
        auto const open = office.lobby.get(office.founder, std::string(invitations));
        auto const path =
            std::string(invitations).append("/").append(Office::member_of(open, "id"));
        CHECK(has(office.lobby.send(rival, Method::remove, path), "invitation_not_found"));
        CHECK(
            has(office.lobby.post(free, std::string(invitations), R"({"role":"owner"})"),
                "no_organisation_yet"));
    });
}

TEST_CASE("an invitation runs out, is withdrawn, and ends with the standing of who made it") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto& lobby = office.lobby;
        auto const first = office.invited(office.founder, "recruiter");
        auto const open = lobby.get(office.founder, std::string(invitations));
        CHECK(has(open, R"("role":"recruiter","invited_by":"founder")"));
        CHECK(!has(open, first));
        auto const path =
            std::string(invitations).append("/").append(Office::member_of(open, "id"));
        CHECK(!has(lobby.send(office.founder, Method::remove, path), "recruiter"));
        CHECK(has(office.look_at(first), "invitation_not_found"));
        CHECK(has(lobby.send(office.founder, Method::remove, path), "invitation_not_found"));

        auto colleague = office.member("colleague", {Role::employer, {}, office.works});
        auto const id = office.id_of(colleague);
        CHECK(office.change(office.founder, id, "owner").status == 200);
        auto const theirs = office.invited(colleague, "owner");
        auto const ours = office.invited(office.founder, "recruiter");
        CHECK(office.change(office.founder, id, "recruiter").status == 200);
        CHECK(has(office.look_at(theirs), "invitation_not_found"));
        CHECK(office.look_at(ours).status == 200);
        lobby.wait(7 * 24h);
        CHECK(has(office.look_at(ours), "invitation_not_found"));
    });
}

TEST_CASE("an invitation is mailed when an address is given, and shown masked") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const made = office.lobby.post(
            office.founder, std::string(invitations),
            object({{"role", "recruiter"}, {"email", "chen@example.com"}}));
        CHECK(has(made, R"("email":"c***@example.com")"));
        auto const letters = office.lobby.letters();
        REQUIRE(letters.size() == 1);
        CHECK(letters.front().address == "chen@example.com");
        auto const link = Office::member_of(made, "link");
        CHECK(letters.front().text.find(link) != std::string::npos);
    });
}

TEST_CASE("organisers invite the staff of the venue; reviewers do not") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto organiser = office.member("organiser", {Role::organiser, {}, {}});
        auto const token = office.invited(organiser, "reviewer");
        auto reviewer = office.lobby.enrolled("reviewer.to.be");
        CHECK(has(office.accept(reviewer, token), R"("role":"reviewer")"));
        CHECK(has(office.list(reviewer), "not_for_this_role"));
        auto const id = office.id_of(reviewer);
        CHECK(has(office.list(organiser), R"("display_name":"王小明","role":"reviewer")"));
        CHECK(has(office.remove(organiser, office.id_of(organiser)), "last_owner"));
        CHECK(office.change(organiser, id, "organiser").status == 200);
        CHECK(has(office.lobby.look(reviewer), R"("role":"organiser")"));
        auto const second = office.invited(organiser, "reviewer");
        CHECK(has(office.accept(reviewer, second), R"("role":"reviewer")"));
        CHECK(office.change(organiser, id, "reviewer").status == 200);
        CHECK(has(office.accept(reviewer, office.invited(organiser, "organiser")), "organiser"));
        CHECK(office.remove(organiser, id).status == 200);
        CHECK(!has(office.list(organiser), "王小明"));
        CHECK(has(office.lobby.sign_in("reviewer.to.be"), R"("role":"seeker")"));
    });
}

TEST_CASE("an organisation has at most fifty members and fifty open invitations") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const last = office.invited(office.founder, "recruiter");
        for (int number = 1; number < 50; ++number) {
            auto const name = std::string("member").append(std::to_string(number));
            CHECK(db.write([&](store::Transaction& tx) -> Result<AccountId> {
                InvitationRow open;
                open.id = {office.lobby.world.fresh_id()};
                open.token_hash = name;
                open.organisation_id = office.works;
                open.expires_at = office.lobby.world.now() + 1h;
                records::insert(tx, open);
                return create(
                    tx, office.lobby.world,
                    {name_of(name), "hash", *DisplayName::parse("成员"), {}},
                    {Role::employer, {}, office.works});
            }));
        }
        CHECK(has(office.look_at(last), "too_many_members"));
        CHECK(has(
            office.lobby.post(office.founder, std::string(invitations), R"({"role":"recruiter"})"),
            "too_many_invitations"));
    });
}
