#include "features/audit/audit.hpp"
#include "features/audit/rules.hpp"
#include "features/audit/use_cases.hpp"
#include "features/recommendations/recommendations.hpp"
#include "platform/events/sealer.hpp"
#include "platform/web/audit.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::audit;
using access::Role;

namespace {

struct Row;

struct Office {
    web::TestDesk desk;
    events::Sealer sealer{desk.db, desk.world};
    Disclosures disclosures{};
    access::Caller auditor = desk.caller(Role::audit_administrator);
    access::Caller member = desk.employer({desk.world.fresh_id()});

    template <class Fact>
    void happens(access::Caller const& by, Fact const& fact, std::string const& subject) {
        REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
            tx.act_for(access::origin_of(by, "203.0.113.0/24"));
            tx.announce(events::event(fact, Id<Row>{subject}, desk.world));
            return {};
        }));
        sealer.seal();
        events::catch_up(desk.db, disclosures);
    }
    std::vector<AuditEntry> list(ListAuditEntries const& asked) {
        auto const page = desk.read(auditor, &list_entries, asked);
        REQUIRE(page);
        return page->items;
    }
};

}  // namespace

TEST_CASE("a refusal is told from what was done") {
    CHECK(result_of("call_refused") == AuditResult::refused);
    CHECK(result_of("sign_in_failed") == AuditResult::refused);
    CHECK(result_of("posting_published") == AuditResult::done);
}

TEST_CASE("of an address the audit knows the network") {
    CHECK(web::network_of("203.0.113.77") == "203.0.113.0/24");
    CHECK(web::network_of("::ffff:203.0.113.77") == "203.0.113.0/24");
    CHECK(web::network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1::/48");
    CHECK(web::network_of("::1") == "::/48");
    CHECK(web::network_of("somebody's machine").empty());
}

TEST_CASE("an entry says who did what on whom and from where, and is found by each of them") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const ana = office.desk.seeker().account, ben = office.desk.seeker().account;
        office.happens(
            office.member, web::PersonalDataShown{"applications_open", {ana.text, ben.text}},
            office.member.account.text);
        office.happens(office.member, web::CallRefused{"letters", "not_for_this_role"}, "x");
        recommendations::CardsFound const cards{office.member.account, {ana}};
        office.happens(office.member, cards, office.member.organisation.text);

        auto const all = office.list({});
        REQUIRE(all.size() == 3);
        CHECK((all[0].sequence == 3 && all[2].people == 2 && all[0].people == 1));
        CHECK(all[1].result == AuditResult::refused);
        CHECK(all[2].account_id == office.member.account);
        CHECK(all[2].role == Role::employer);
        CHECK(all[2].organisation_id == office.member.organisation);
        CHECK(all[2].network == "203.0.113.0/24");

        ListAuditEntries asked;
        asked.subject = AuditSubject::stored(ana.text);
        CHECK(office.list(asked).size() == 2);
        asked.subject = AuditSubject::stored(ben.text);
        CHECK(office.list(asked).size() == 1);
        asked = {};
        asked.result = AuditResult::refused;
        CHECK(office.list(asked).size() == 1);
        asked.result = AuditResult::done;
        CHECK(office.list(asked).size() == 2);
        asked = {};
        asked.by = ana;
        CHECK(office.list(asked).empty());
        asked = {};
        asked.until = office.desk.world.time;
        CHECK(office.list(asked).empty());
        asked.until.reset();
        asked.from = office.desk.world.time;
        asked.kind = AuditKind::stored("cards_found");
        CHECK(office.list(asked).size() == 1);
        asked = {};
        asked.name = TypedSignInName::stored("nobody");
        CHECK(
            office.desk.read(office.auditor, &list_entries, asked).error().code ==
            "account_not_found");
        CHECK(office.desk.read(office.auditor, &show_standing, {})->events == 3);
    });
}

TEST_CASE("disclosures are what the events tell, and what was tampered with is counted") {
    store::on_every_database([](store::Database& db) {
        Office office{{db}};
        auto const ana = office.desk.seeker().account;
        for (int times = 0; times < 3; ++times)
            office.happens(office.member, web::PersonalDataShown{"a", {ana.text}}, "x");
        CHECK(wrong_disclosures(db) == 0);
        auto const run = [&](std::string_view sql) {
            REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
                tx.run(sql);
                return {};
            }));
        };
        run("delete from disclosures where sequence = 2");
        CHECK(wrong_disclosures(db) == 1);
        run("update disclosures set person = 'other' where sequence = 3");
        CHECK(wrong_disclosures(db) == 3);
        run("insert into disclosures (id, person, sequence) values ('x', 'y', 9)");
        CHECK(wrong_disclosures(db) == 4);
        events::rebuild(db, office.disclosures);
        CHECK(wrong_disclosures(db) == 0);
    });
}
