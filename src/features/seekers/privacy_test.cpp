#include "features/postings/test_postings.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/test_seekers.hpp"

using namespace sx;
using namespace sx::seekers;

namespace {

struct Desk : postings::PostingsDesk {
    explicit Desk(store::Database& database) : PostingsDesk(database) {}
    access::Caller const acme = firm(), ana = seeker();

    bool is_shown_to(access::Caller const& employer) {
        return db.read([&](store::Transaction& tx) {
            return shows_to(tx, ana.account, employer.organisation);
        });
    }
};

}  // namespace

TEST_CASE("at first only employers one has applied to see a seeker") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const privacy = desk.read(desk.ana, &show_privacy, {});
        CHECK((privacy->visibility == Visibility::applied_to && privacy->blocked.empty()));
        CHECK(desk.is_shown_to(desk.acme));
    });
}

TEST_CASE("who hides closes the copies that were sent, until it is changed back") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        CHECK(
            desk.write(desk.ana, &set_visibility, {Visibility::hidden})->visibility ==
            Visibility::hidden);
        CHECK(!desk.is_shown_to(desk.acme));
        CHECK(desk.write(desk.ana, &set_visibility, {Visibility::hidden}));
        CHECK(desk.announced("seeker_visibility_changed") == 1);
        CHECK(desk.write(desk.ana, &set_visibility, {Visibility::findable}));
        CHECK(desk.is_shown_to(desk.acme));
    });
}

TEST_CASE("a blocked employer sees nothing, and the event does not say who it is") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const rival = desk.firm("乙公司");
        auto const blocked = desk.write(desk.ana, &block_employer, {desk.acme.organisation});
        REQUIRE(blocked);
        REQUIRE(blocked->blocked.size() == 1);
        CHECK(blocked->blocked[0].organisation_id == desk.acme.organisation);
        CHECK((!desk.is_shown_to(desk.acme) && desk.is_shown_to(rival)));
        CHECK(desk.write(desk.ana, &block_employer, {desk.acme.organisation})->blocked.size() == 1);
        auto const told = db.read([](store::Transaction& tx) {
            return tx.all<events::Event>("from events where type = 'seeker_blocks_changed'");
        });
        REQUIRE(told.size() == 1);
        CHECK(told[0].payload == R"({"blocked":1})");
        CHECK(desk.write(desk.ana, &unblock_employer, {desk.acme.organisation})->blocked.empty());
        CHECK(desk.is_shown_to(desk.acme));
        access::OrganisationId const nobody{desk.world.fresh_id()};
        CHECK(desk.write(desk.ana, &block_employer, {nobody}).error().code == "employer_not_found");
    });
}
