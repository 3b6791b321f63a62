#include "features/search/events.hpp"
#include "features/search/test_search.hpp"

using namespace sx;
using namespace sx::search;
using postings::CloseReason, postings::EmployerStep;
using std::chrono::days;

namespace {

std::int64_t look(SearchDesk& desk) {
    desk.found();  // the index sees what was committed
    return *desk.db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
        return tell_of_news(desk.index, tx, desk.world);
    });
}

NewSearch search_for(std::string_view q, SearchAlert alert) {
    NewSearch form;
    form.query.q = web::text<Text<1, 80>>(q);
    form.alert = alert;
    return form;
}

}  // namespace

TEST_CASE("a seeker saves, renames and removes searches; to others they do not exist") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const seeker = desk.seeker(), other = desk.seeker();
        auto form = search_for("护士 & 护理", SearchAlert::never);
        form.query.region = {codes::RegionCode::stored("420000")};
        form.query.sort = PostingOrder::newest;
        auto const saved = *desk.write(seeker, &save_search, form);
        CHECK(saved.name.str() == "护士 & 护理 · 湖北省");
        CHECK(
            saved.link ==
            "/postings?q=%E6%8A%A4%E5%A3%AB%20%26%20%E6%8A%A4%E7%90%86&region=420000&sort=newest");
        CHECK(desk.write(seeker, &save_search, NewSearch{})->name.str() == "关注的岗位");
        auto const list = *desk.read(seeker, &list_searches, {});
        REQUIRE(list.items.size() == 2);
        CHECK(list.items[1].id == saved.id);
        CHECK(list.items[1].query.region->at(0).str() == "420000");
        CHECK(desk.read(other, &list_searches, {})->items.empty());

        auto const name = web::text<SearchName>("护理");
        CHECK(
            desk.write(other, &change_search, {saved.id, name, SearchAlert::daily}).error().code ==
            "search_not_found");
        auto const changed =
            *desk.write(seeker, &change_search, {saved.id, name, SearchAlert::weekly});
        CHECK((changed.name == name && changed.alert == SearchAlert::weekly));
        CHECK(desk.write(other, &remove_search, {saved.id}).error().code == "search_not_found");
        CHECK(desk.write(seeker, &remove_search, {saved.id}));
        CHECK(desk.read(seeker, &list_searches, {})->items.size() == 1);
        for (int more = 1; more < 50; ++more)
            REQUIRE(desk.write(seeker, &save_search, NewSearch{}));
        CHECK(desk.write(seeker, &save_search, NewSearch{}).error().code == "too_many_searches");
    });
}

TEST_CASE("a seeker is told once of what has come since, as often as was chosen") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto const seeker = desk.seeker();
        auto const old = desk.publish(firm, "护士");
        REQUIRE(desk.write(seeker, &save_search, search_for("护士", SearchAlert::daily)));
        REQUIRE(desk.write(seeker, &save_search, search_for("护士", SearchAlert::weekly)));
        REQUIRE(desk.write(seeker, &save_search, search_for("护士", SearchAlert::never)));
        desk.world.time += days(1);
        REQUIRE(desk.write(firm, &postings::take_step, {old.id, EmployerStep::refresh}));
        CHECK(look(desk) == 1);
        CHECK(desk.announced(SearchFoundNews::type) == 0);  // refreshed is not new
        desk.world.time += std::chrono::minutes(1);
        desk.publish(firm, "急诊护士");
        desk.publish(firm, "焊工");
        CHECK(look(desk) == 0);  // looked at a moment ago
        desk.world.time += days(1);
        CHECK(look(desk) == 1);
        CHECK(desk.announced(SearchFoundNews::type) == 1);
        desk.world.time += days(1);
        CHECK(look(desk) == 1);
        CHECK(desk.announced(SearchFoundNews::type) == 1);  // nothing new, nothing said
        desk.world.time += days(4);
        CHECK(look(desk) == 2);
        CHECK(desk.announced(SearchFoundNews::type) == 2);  // the week's
    });
}

TEST_CASE("the notice leads to the page with the answers; the event does not say what was asked") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const seeker = desk.seeker();
        auto const saved =
            *desk.write(seeker, &save_search, search_for("护士", SearchAlert::daily));
        desk.world.time += std::chrono::minutes(1);
        desk.publish(desk.firm(), "护士");
        desk.world.time += days(1);
        CHECK(look(desk) == 1);
        auto const event = db.read([](store::Transaction& tx) {
            return tx.one<events::Event>("from events where type = $1", SearchFoundNews::type);
        });
        REQUIRE(event);
        CHECK(event->payload.find("护士") == std::string::npos);
        auto const tell = tellers().front().tell;
        auto const telling = db.read([&](store::Transaction& tx) { return tell(tx, *event); });
        REQUIRE(telling.notices.size() == 1);
        auto const& [to, notice] = telling.notices[0];
        CHECK(to == seeker.account);
        CHECK((notice.link == saved.link && notice.parameters.at(1).value == "1"));
        REQUIRE(desk.write(seeker, &remove_search, {saved.id}));
        CHECK(db.read([&](store::Transaction& tx) { return tell(tx, *event); }).notices.empty());
    });
}
