#include "features/applications/aging.hpp"
#include "features/applications/test_market.hpp"
#include "platform/aging/test_aging.hpp"

using namespace sx;
using namespace sx::applications;
using namespace std::chrono_literals;

TEST_CASE("the copy of a resume goes with the last application that carries it") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const first = market.apply(market.ana)->id;
        auto const posting = market.published(market.acme).id;
        auto const second = market.write(market.ana, &submit, {posting, {}, {}})->id;
        market.follow_board();
        auto const copies = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from sent_resumes where sealed is not null");
            });
        };
        auto const name = [&](ApplicationId const& id) {
            return market.read(market.ana, &show, {id})->resume.full_name;
        };
        auto const end = [&] { return aging::ended(db, market.world, data_classes()); };
        REQUIRE(market.step(market.acme, first, ApplicationStep::decline, "岗位已招满"));
        market.world.time += 1096 * 24h;
        CHECK(end() == 0);
        market.world.time += 1ms;
        CHECK(end() == 1);
        CHECK(copies() == 1);
        CHECK((!name(first) && name(second)));
        CHECK(market.read(market.ana, &show, {first})->stage == ApplicationStage::declined);

        REQUIRE(market.step(market.acme, second, ApplicationStep::decline));
        market.world.time += 1096 * 24h + 1ms;
        CHECK(end() == 1);
        CHECK(copies() == 0);
        CHECK(!name(second));
        CHECK(db.read([](store::Transaction& tx) {
            return tx.count("from application_moves where reason is not null") +
                   tx.count("from candidates where full_name is not null");
        }) == 0);
        // Who applies anew is seen whole.
        auto const other = market.published(market.acme).id;
        CHECK(name(market.write(market.ana, &submit, {other, {}, {}})->id));
        CHECK(copies() == 1);
    });
}
