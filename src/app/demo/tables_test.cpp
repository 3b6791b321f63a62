#include "app/demo/tables.hpp"
#include "features/imports/test_tables.hpp"

using namespace sx;
using namespace sx::app::demo;
using imports::TableField, imports::TableState;

TEST_CASE("the story's employer has one table imported, one sent back and one stopped") {
    store::on_every_database([](store::Database& db) {
        imports::TableDesk desk{db};
        auto const firm = desk.firm();
        desk.grant(firm);
        StoryWorld world(7, desk.world.time);
        Stage stage(db, world, {});
        import_tables(stage, firm, shanghai_day(desk.world.time) + std::chrono::days(21));
        auto const tables = desk.read(firm, &imports::list_tables, {});
        REQUIRE(tables->items.size() == 3);
        auto const &imported = tables->items[2], &refused = tables->items[1];
        CHECK((imported.state == TableState::imported && imported.added == 3));
        CHECK((refused.state == TableState::refused && refused.bad_rows == 2));
        CHECK(refused.columns[2].header == "数量要求");
        CHECK(tables->items[0].state == TableState::open);
        CHECK(desk.db.read([](store::Transaction& tx) {
            return tx.count("from works where state = 'cancelled'");
        }) == 1);
        CHECK(desk.own(firm).size() == 3);
        // Its own word for a column is known the next time.
        auto const next = desk.received(firm, imports::csv({{"数量要求"}, {"3"}}));
        CHECK(next.columns[0].field == TableField::headcount);
    });
}
