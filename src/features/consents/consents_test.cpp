#include "features/consents/own_data.hpp"
#include "features/consents/purposes.hpp"
#include "features/consents/use_cases.hpp"
#include "features/consents/consents.hpp"
#include "features/organisations/test_organisations.hpp"
#include "platform/base/digest.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::consents;
using namespace std::chrono_literals;

namespace {

struct Desk {
    web::TestDesk desk;
    access::Caller acme = organisations::employer_of(desk, "江城机械有限公司");
    access::Caller ana = desk.seeker();

    Disclosed sent() { return {ana.account, ConsentPurpose::application, acme.organisation}; }
    Disclosed found() { return {ana.account, ConsentPurpose::being_found, {}}; }
    void agree(Disclosed const& to) {
        CHECK(desk.db.write([&](store::Transaction& tx) -> Result<> {
            give(tx, desk.world, to);
            return {};
        }));
    }
    bool covered(Disclosed const& to) {
        return desk.db.read([&](store::Transaction& tx) { return covers(tx, to); });
    }
    std::vector<OwnConsent> own() { return desk.read(ana, &list_own, {})->items; }
    void define(std::string const& sql) {
        CHECK(desk.db.write([&](store::Transaction& tx) -> Result<> {
            tx.define(sql);
            return {};
        }));
    }
};

std::string code_of(Result<OwnConsent> const& done) { return done.error().code; }

}  // namespace

TEST_CASE("a purpose has words in versions, and a receipt the hash of those that count now") {
    auto const& now = purpose_now(ConsentPurpose::application);
    CHECK(now.version == 1);
    CHECK(now.oldest == 0);
    CHECK(now.hash == sha256_hex(std::string(now.zh).append("\n").append(now.en)));
    CHECK(purpose_at(ConsentPurpose::being_found, 0).hash.empty());
    CHECK_THROWS(purpose_at(ConsentPurpose::being_found, 99));
    CHECK_THROWS(read_purposes("head\nelsewhere\t1\t1\tcard\t好\tgood\n"));
    CHECK_THROWS(read_purposes("head\nbeing_found\t1\t1\tcard\t好\t\n"));
    CHECK_THROWS(read_purposes("head\nbeing_found\tone\t1\tcard\t好\tgood\n"));
}

TEST_CASE("what one agreed to covers one recipient for one purpose, until it is withdrawn") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        auto const rival = organisations::employer_of(desk.desk, "乙公司");
        CHECK(!desk.covered(desk.sent()));
        desk.agree(desk.sent());
        CHECK(desk.covered(desk.sent()));
        CHECK(!desk.covered(desk.found()));
        CHECK(!desk.covered({desk.ana.account, ConsentPurpose::application, rival.organisation}));
        CHECK(!desk.covered(
            {desk.desk.seeker().account, desk.sent().purpose, desk.acme.organisation}));
        auto const own = desk.own();
        REQUIRE(own.size() == 1);
        CHECK(own[0].recipient_name == "江城机械有限公司");
        CHECK((own[0].version == 1 && !own[0].ended_at && !own[0].may_give_again));
        auto const ended = desk.desk.write(desk.ana, &withdraw, {own[0].id});
        REQUIRE(ended);
        CHECK((ended->ended_by == ConsentEnd::withdrawn && ended->may_give_again));
        CHECK(!desk.covered(desk.sent()));
        CHECK(desk.desk.announced("consent_ended") == 1);
        CHECK(code_of(desk.desk.write(desk.ana, &withdraw, {own[0].id})) == "consent_ended");
    });
}

TEST_CASE("the same words are agreed to once, and again after they were withdrawn") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.sent());
        desk.agree(desk.sent());
        auto const first = desk.own();
        REQUIRE(first.size() == 1);
        CHECK(
            code_of(desk.desk.write(desk.ana, &give_again, {first[0].id})) ==
            "consent_not_withdrawn");
        CHECK(desk.desk.write(desk.ana, &withdraw, {first[0].id}));
        desk.desk.world.time += 1h;
        auto const again = desk.desk.write(desk.ana, &give_again, {first[0].id});
        REQUIRE(again);
        CHECK(again->id != first[0].id);
        CHECK(desk.covered(desk.sent()));
        auto const all = desk.own();
        REQUIRE(all.size() == 2);
        CHECK((all[0].id == again->id && all[1].ended_by == ConsentEnd::withdrawn));
        CHECK(!all[1].may_give_again);
    });
}

TEST_CASE("another person's receipt is not there") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.sent());
        auto const id = desk.own()[0].id;
        auto const kai = desk.desk.seeker();
        CHECK(code_of(desk.desk.write(kai, &withdraw, {id})) == "consent_not_found");
        CHECK(code_of(desk.desk.write(kai, &give_again, {id})) == "consent_not_found");
        CHECK(desk.covered(desk.sent()));
    });
}

TEST_CASE("being found is agreed to anew where one chooses it, not on the page of consents") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.found());
        auto const id = desk.own()[0].id;
        CHECK(desk.desk.write(desk.ana, &withdraw, {id}));
        CHECK(code_of(desk.desk.write(desk.ana, &give_again, {id})) == "consent_not_withdrawn");
    });
}

TEST_CASE("of a row of accounts those are covered who agreed") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.found());
        auto const kai = desk.desk.seeker();
        auto const covered = db.read([&](store::Transaction& tx) {
            return covered_between(
                tx, ConsentPurpose::being_found, {desk.ana.account, kai.account});
        });
        REQUIRE(covered.size() == 1);
        CHECK(covered[0] == desk.ana.account);
    });
}

TEST_CASE("what was agreed to in older words that count no more is asked for again") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.sent());
        desk.define("update consents set version = -1");
        CHECK(!desk.covered(desk.sent()));
        desk.agree(desk.sent());
        CHECK(desk.covered(desk.sent()));
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from consents where ended_by = 'renewed' and version = -1");
        }) == 1);
    });
}

TEST_CASE("of whoever has left the receipts stay as proof, all of them ended") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        desk.agree(desk.sent());
        desk.agree(desk.found());
        CHECK(db.write([&](store::Transaction& tx) -> Result<> {
            erase_person({tx, desk.desk.world, desk.ana.account});
            return {};
        }));
        CHECK((!desk.covered(desk.sent()) && !desk.covered(desk.found())));
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from consents where ended_by = 'left'");
        }) == 2);
    });
}
