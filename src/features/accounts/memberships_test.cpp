#include <chrono>
#include <cstdint>
#include <fstream>
#include <iterator>
#include "features/accounts/test_lobby.hpp"
#include "features/accounts/use_cases.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/access/grants.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::accounts;
using organisations::credit_code;
using std::chrono::days;
using namespace std::chrono_literals;

namespace {

// An organisation that was handed in, its owner, and people who want to join it.
struct Works {
    organisations::Bureau bureau;
    web::TestDesk& desk = bureau.desk;
    access::Caller owner = founder("owner", "示例机械厂", 1);

    access::Caller person(std::string_view name) {
        auto const id = desk.db.write([&](store::Transaction& tx) {
            return create(
                tx, desk.world, {name_of(name), "-", *DisplayName::parse(name), {}},
                {access::Role::employer, {}, {}});
        });
        return {access::Role::employer, *id, {}};
    }
    access::Caller founder(std::string_view name, std::string_view firm, int number) {
        auto member = person(name);
        auto form = organisations::form_of(firm, number);
        form.licence_id = organisations::scan_of(desk, member);
        member.organisation = desk.write(member, &organisations::register_own, form)->id;
        CHECK(desk.write(member, &organisations::submit_own, {}));
        return member;
    }
    Result<OwnMembershipRequest> ask(access::Caller const& by, int number = 1) {
        return desk.write(
            by, &ask_membership,
            {credit_code(number), web::text<MembershipNote>("人事部，工号 0001")});
    }
    std::vector<MembershipRequest> waiting() {
        return desk.read(owner, &list_memberships, {})->items;
    }
    Result<MembershipRequests> decide(
        access::Caller const& by, MembershipRequestId const& id, MembershipDecision decision) {
        return desk.write(by, &decide_membership, {id, decision});
    }
    std::string refusal(access::Caller const& by, MembershipRequestId const& id) {
        return decide(by, id, MembershipDecision::accept).error().code;
    }
    std::int64_t recur(std::int64_t (*work)(store::Transaction&, World&)) {
        return *desk.db.write(
            [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx, desk.world); });
    }
    MembershipState state(access::Caller const& by) {
        return desk.read(by, &show_membership, {})->state;
    }
    bool belongs(access::Caller person) {
        person.organisation = owner.organisation;
        return desk.db.read([&](store::Transaction& tx) {
            auto const grant = access::grant_of(tx, person);
            return grant && !grant->owner;
        });
    }
};

}  // namespace

TEST_CASE("the README shows the life of a request to join") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/accounts/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(membership_life.as_markdown()) != std::string::npos);
}

TEST_CASE("whoever types a code that is registered asks its owner, who takes them in") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const person = works.person("chen");
        CHECK(
            works.desk.read(person, &show_membership, {}).error().code ==
            "membership_request_not_found");
        auto const asked = works.ask(person);
        REQUIRE(asked);
        CHECK(wire::write(*asked).find("示例机械厂") == std::string::npos);
        auto const waiting = works.waiting();
        REQUIRE(waiting.size() == 1);
        CHECK((waiting[0].display_name == "chen" && waiting[0].note == asked->note));
        CHECK(works.ask(person).error().code == "membership_request_waits");
        CHECK(works.decide(works.owner, asked->id, MembershipDecision::accept)->items.empty());
        CHECK(works.belongs(person));
        auto const now = works.desk.read(person, &show_membership, {});
        CHECK((now->state == MembershipState::accepted && now->decided_at));
        CHECK(works.desk.announced("member_added") == 1);
        CHECK(works.desk.announced("membership_request_moved") == 2);
        CHECK(works.refusal(works.owner, asked->id) == "membership_request_not_in_that_state");
        CHECK(works.ask(person).error().code == "member_already");
    });
}

TEST_CASE("who has another organisation already gets one hat more") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const other = works.founder("other", "另一家", 2);
        auto const asked = works.ask(other);
        CHECK(works.decide(works.owner, asked->id, MembershipDecision::accept));
        CHECK(works.belongs(other));
        auto const hats = db.read(
            [&](store::Transaction& tx) { return access::grants_of(tx, other.account).size(); });
        CHECK(hats == 2);
    });
}

TEST_CASE("who was declined does not ask again; who has withdrawn may") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const person = works.person("chen");
        auto const first = works.ask(person)->id;
        CHECK(
            works.desk.write(person, &withdraw_membership, {})->state ==
            MembershipState::withdrawn);
        CHECK(works.waiting().empty());
        CHECK(works.refusal(works.owner, first) == "membership_request_not_in_that_state");
        CHECK(works.ask(person)->id == first);
        CHECK(works.decide(works.owner, first, MembershipDecision::decline)->items.empty());
        CHECK(!works.belongs(person));
        CHECK(works.ask(person).error().code == "membership_request_not_in_that_state");
        CHECK(
            works.desk.write(person, &withdraw_membership, {}).error().code ==
            "membership_request_not_in_that_state");
    });
}

TEST_CASE("a request that nobody answers ends after thirty days, its owners reminded once before") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const person = works.person("chen");
        auto const asked = *works.ask(person);
        CHECK(asked.lapses_at == asked.asked_at + days(30));
        CHECK(works.waiting()[0].lapses_at == asked.lapses_at);
        auto& now = works.desk.world.time;
        now = asked.lapses_at - days(7) - 1ms;
        CHECK(works.recur(&remind_of_memberships) == 0);
        now += 1ms;
        CHECK(works.recur(&remind_of_memberships) == 1);
        CHECK(works.recur(&remind_of_memberships) == 0);
        CHECK(works.desk.announced("membership_request_ends") == 1);
        now = asked.lapses_at - 1ms;
        CHECK((works.recur(&lapse_memberships) == 0 && works.waiting().size() == 1));
        now += 1ms;
        CHECK((works.recur(&lapse_memberships) == 1 && works.waiting().empty()));
        CHECK(works.recur(&lapse_memberships) == 0);
        CHECK(works.state(person) == MembershipState::lapsed);
        CHECK(works.desk.announced("membership_request_moved") == 2);
        CHECK(works.refusal(works.owner, asked.id) == "membership_request_not_in_that_state");
        // Anew, with the whole time before it.
        auto const again = *works.ask(person);
        CHECK((again.id == asked.id && again.lapses_at == now + days(30)));
        now += days(23);
        CHECK(works.recur(&remind_of_memberships) == 1);
    });
}

TEST_CASE("a request does not end before its owners had a week's notice") {
    store::on_every_database([](store::Database& db) {
        using namespace std::chrono;
        Works works{{{db}}};
        CHECK(works.ask(works.person("chen")));
        auto& now = works.desk.world.time;
        now += days(60);  // nothing was running
        CHECK(works.recur(&lapse_memberships) == 0);
        CHECK(works.recur(&remind_of_memberships) == 1);
        CHECK(works.waiting()[0].lapses_at == now + days(7));
        CHECK(works.recur(&lapse_memberships) == 0);
        now += days(7);
        CHECK(works.recur(&lapse_memberships) == 1);
    });
}

TEST_CASE("a request that was answered neither ends nor is anybody reminded of it") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const accepted = works.person("chen"), withdrawn = works.person("zhao");
        CHECK(works.decide(works.owner, works.ask(accepted)->id, MembershipDecision::accept));
        CHECK(works.ask(withdrawn));
        CHECK(works.desk.write(withdrawn, &withdraw_membership, {}));
        works.desk.world.time += days(60);
        CHECK(works.recur(&remind_of_memberships) == 0);
        CHECK(works.recur(&lapse_memberships) == 0);
        CHECK(works.state(accepted) == MembershipState::accepted);
        CHECK(works.state(withdrawn) == MembershipState::withdrawn);
    });
}

TEST_CASE("a code that nobody was handed in with leads to registering") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const refused = works.ask(works.person("chen"), 7).error();
        REQUIRE(refused.fields.size() == 1);
        CHECK(refused.fields[0].pointer == "/credit_code");
        CHECK(refused.fields[0].code == "not_registered");
    });
}

TEST_CASE("only owners see and decide who asks, each of their own organisation") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        auto const asked = works.ask(works.person("chen"))->id;
        auto const rival = works.founder("rival", "另一家", 2);
        CHECK(works.refusal(rival, asked) == "membership_request_not_found");
        CHECK(works.desk.read(rival, &list_memberships, {})->items.empty());
        auto recruiter = works.person("recruiter");
        recruiter.organisation = works.owner.organisation;
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::join_organisation(tx, recruiter.account, recruiter.organisation);
            return {};
        });
        CHECK(works.refusal(recruiter, asked) == "owners_only");
        CHECK(works.desk.read(recruiter, &list_memberships, {}).error().code == "owners_only");
        CHECK(works.waiting().size() == 1);
    });
}

TEST_CASE("an organisation that is full takes nobody in, and fifty requests are enough") {
    store::on_every_database([](store::Database& db) {
        Works works{{{db}}};
        std::optional<MembershipRequestId> last;
        for (int number = 0; number < 50; ++number) {
            auto const asked =
                works.ask(works.person(std::string("asks").append(std::to_string(number))));
            REQUIRE(asked);
            last = asked->id;
        }
        CHECK(works.ask(works.person("late")).error().code == "too_many_membership_requests");
        for (int number = 1; number < 50; ++number) {
            auto const member = works.person(std::string("has").append(std::to_string(number)));
            (void)db.write([&](store::Transaction& tx) -> Result<> {
                access::join_organisation(tx, member.account, works.owner.organisation);
                return {};
            });
        }
        CHECK(works.refusal(works.owner, *last) == "too_many_members");
        CHECK(works.waiting().size() == 50);
    });
}
