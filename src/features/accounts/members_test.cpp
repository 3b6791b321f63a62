#include "features/accounts/accounts.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/access/sessions.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::accounts;
using access::Role;

namespace {

struct Office {
    web::TestDesk desk;
    access::OrganisationId works = organisation("示例机械厂");
    access::Caller founder = member("founder", Role::employer, works);

    access::OrganisationId organisation(std::string_view name) {
        return desk.db
            .write([&](store::Transaction& tx) -> Result<access::OrganisationId> {
                return organisations::create_imported(
                           tx, desk.world, {*organisations::OrganisationTitle::parse(name)})
                    .id;
            })
            .
            operator*();
    }
    access::Caller member(std::string_view name, Role role, access::OrganisationId const& of = {}) {
        auto const id = desk.db.write([&](store::Transaction& tx) {
            return create(
                tx, desk.world, {*SignInName::parse(name), "hash", *DisplayName::parse(name)},
                {role, {}, of});
        });
        return {role, *id, of};
    }
    auto add(access::Caller const& by, std::string_view name) {
        return desk.write(by, &add_member, {*SignInName::parse(name)});
    }
    auto list(access::Caller const& by) { return desk.read(by, &list_members, {}); }
};

}  // namespace

TEST_CASE("a member takes in a colleague, whose running session learns it") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const colleague = office.member("colleague", Role::employer);
        auto const token = *db.write([&](store::Transaction& tx) -> Result<std::string> {
            return access::open_session(tx, office.desk.world, colleague);
        });
        CHECK(office.add(office.founder, "Colleague")->account_id == colleague.account);
        auto const now = db.read([&](store::Transaction& tx) {
            return access::resolve_session(tx, token, office.desk.world.now());
        });
        CHECK(now.organisation == office.works);
        auto const members = office.list(now);
        REQUIRE(members->items.size() == 2);
        CHECK(members->items.front().display_name == "founder");
        CHECK(members->items.back().display_name == "colleague");
    });
}

TEST_CASE(
    "only an employer without an organisation can be taken in, and the refusal tells no more") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        office.member("a.seeker", Role::seeker);
        office.member("taken", Role::employer, office.organisation("另一家"));
        for (auto const* name : {"a.seeker", "taken", "nobody", "founder"}) {
            auto const refused = office.add(office.founder, name);
            REQUIRE(!refused);
            CHECK(refused.error().fields.front().pointer == "/sign_in_name");
            CHECK(refused.error().fields.front().code == "not_a_free_employer");
        }
    });
}

TEST_CASE("who has no organisation has no members, and sees nobody else's") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const free = office.member("free", Role::employer);
        CHECK(office.list(free).error().code == "no_organisation_yet");
        CHECK(office.add(free, "free").error().code == "no_organisation_yet");
        auto const other = office.member("other", Role::employer, office.organisation("另一家"));
        auto const members = office.list(other);
        REQUIRE(members->items.size() == 1);
        CHECK(members->items.front().account_id == other.account);
    });
}

TEST_CASE("an organisation has at most fifty members") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        for (int number = 1; number < 50; ++number)
            office.member(
                std::string("member").append(std::to_string(number)), Role::employer, office.works);
        office.member("one.more", Role::employer);
        CHECK(office.add(office.founder, "one.more").error().code == "too_many_members");
    });
}
