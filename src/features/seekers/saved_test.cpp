#include "features/postings/test_postings.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/test_seekers.hpp"

using namespace sx;
using namespace sx::seekers;

TEST_CASE("a posting is saved once, and says when it has closed") {
    store::on_every_database([](store::Database& db) {
        postings::PostingsDesk desk(db);
        auto const acme = desk.firm();
        auto const ana = desk.seeker(), ben = desk.seeker();
        auto const posting = desk.published(acme);
        auto const saved = desk.write(ana, &save_posting, {posting.id});
        REQUIRE(saved);
        CHECK((saved->state == SavedState::open && saved->posting_title == posting.title));
        CHECK(desk.write(ana, &save_posting, {posting.id}));
        CHECK(desk.announced("posting_saved") == 1);
        CHECK(desk.read(ben, &list_saved, {})->items.empty());
        desk.world.time = posting.closes_at;
        auto const list = desk.read(ana, &list_saved, {});
        REQUIRE(list->items.size() == 1);
        CHECK((list->items[0].state == SavedState::closed && list->items[0].salary_unit));
        CHECK(desk.write(ana, &unsave_posting, {posting.id}));
        CHECK(desk.write(ana, &unsave_posting, {posting.id}));
        CHECK(desk.announced("posting_unsaved") == 1);
        CHECK(desk.read(ana, &list_saved, {})->items.empty());
    });
}

TEST_CASE("what is not public cannot be saved, and is not told apart from what is not there") {
    store::on_every_database([](store::Database& db) {
        postings::PostingsDesk desk(db);
        auto const ana = desk.seeker();
        auto const unknown = desk.world.fresh<postings::Posting>();
        CHECK(desk.write(ana, &save_posting, {unknown}).error().code == "posting_not_found");
    });
}

TEST_CASE("saved postings come in pages, saved last first") {
    store::on_every_database([](store::Database& db) {
        postings::PostingsDesk desk(db);
        auto const acme = desk.firm();
        auto const ana = desk.seeker();
        std::vector<postings::PostingId> ids;
        for (int left = 3; left > 0; --left) ids.push_back(desk.published(acme).id);
        for (auto const& id : ids) REQUIRE(desk.write(ana, &save_posting, {id}));
        auto const first = desk.read(ana, &list_saved, {.cursor = {}, .limit = web::Limit{2}});
        REQUIRE(first->items.size() == 2);
        CHECK((first->items[0].posting_id == ids[2] && first->items[1].posting_id == ids[1]));
        REQUIRE(first->next_cursor);
        auto const rest = desk.read(
            ana, &list_saved, {.cursor = web::text<web::Cursor>(*first->next_cursor), .limit = {}});
        REQUIRE(rest->items.size() == 1);
        CHECK((rest->items[0].posting_id == ids[0] && !rest->next_cursor));
    });
}
