#include <rapidcheck.h>
#include <algorithm>
#include <set>
#include <thread>
#include "features/search/test_search.hpp"

using namespace sx;
using namespace sx::search;
using organisations::MarkKind;
using postings::EmployerStep, postings::CloseReason;
using namespace std::chrono_literals;

namespace {

// The employer is confirmed to be what it says, and is called otherwise.
void rename(SearchDesk& desk, access::Caller const& firm, std::string_view name) {
    REQUIRE(desk.db.write([&](store::Transaction& tx) -> Result<> {
        tx.run("update organisations set name = $2 where id = $1", firm.organisation, name);
        tx.announce(events::event(
            organisations::OrganisationApproved{2, firm.account}, firm.organisation, desk.world));
        tx.run(
            "insert into organisation_marks (id, organisation_id, kind, evidence, state, "
            "claimed_at) values ($1, $2, 'key_enterprise', '名单', 'confirmed', 0) "
            "on conflict do nothing",
            desk.world.fresh_id(), firm.organisation);
        tx.announce(events::event(
            organisations::MarkMoved{
                MarkKind::key_enterprise, organisations::MarkState::confirmed, firm.account},
            firm.organisation, desk.world));
        return {};
    }));
}

}  // namespace

TEST_CASE("after any course of events the index answers as one made anew from the rows") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        CHECK(rc::check([&] {
            PostingIndex kept;
            REQUIRE(db.write([](store::Transaction& tx) -> Result<> {
                for (auto const* table : {"postings", "fair_postings", "applications"})
                    tx.run(std::string("delete from ").append(table));
                return {};
            }));
            auto const firm = desk.firm(desk.world.fresh_id());
            auto const fair = desk.fair();
            std::vector<postings::PostingId> open;
            auto const steps =
                *rc::gen::resize(4, rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8)));
            for (auto const step : steps) {
                desk.world.time += 7min;
                auto const some = [&] {
                    return open[static_cast<std::size_t>(
                        *rc::gen::inRange(0, static_cast<int>(open.size())))];
                };
                if (step <= 1 || open.empty()) open.push_back(desk.published(firm).id);
                else if (step == 2)
                    REQUIRE(desk.write(
                        firm, &postings::take_step,
                        {some(), EmployerStep::close, CloseReason::filled}));
                else if (step == 3) apply(desk, some(), "delivered");
                else if (step == 4) rename(desk, firm, "新名字有限公司");
                else if (step == 5) desk.admit(fair, firm);
                else if (step == 6) {
                    desk.world.time += std::chrono::days(31);
                    REQUIRE(db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
                        return postings::expire(tx, desk.world);
                    }));
                } else {
                    desk.world.time += 25h;
                    REQUIRE(
                        desk.write(firm, &postings::take_step, {some(), EmployerStep::refresh}));
                }
                if (step == 2 || step == 6) open.clear();
                desk.follow();
                while (*rc::gen::arbitrary<bool>() && kept.compact()) continue;
                db.read([&](store::Transaction& tx) { return kept.current(tx); });
                while (kept.settle(db)) continue;
                PostingIndex anew;
                RC_ASSERT(answers(desk, kept) == answers(desk, anew));
            }
        }));
    });
}

TEST_CASE("how many have applied is counted later, few postings at a time and each in its turn") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        std::vector<postings::PostingId> open;
        for (int i = 0; i < 50; ++i) open.push_back(desk.published(firm).id);
        FindPostings least;
        least.sort = PostingOrder::fewest_applications;
        least.limit = {1};
        auto const first = desk.found(least).items.front().id;
        for (auto const& id : open) apply(desk, id, "delivered");
        apply(desk, first, "delivered");
        CHECK(desk.found(least).items.front().id == first);
        CHECK(desk.index.settle(db));
        for (auto const& id : open) apply(desk, id, "delivered");
        CHECK(desk.found(least).total == 50);
        CHECK(desk.index.settle(db));  // those that were left out before are among these
        CHECK(desk.found(least).items.front().id != first);
        CHECK(desk.index.settle(db));
        CHECK(!desk.index.settle(db));
    });
}

TEST_CASE("what is committed is found by the next search, sealed or not") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        CHECK(desk.found().total == 0);
        auto const posting = desk.published(firm);
        CHECK(desk.found().total == 1);  // nobody has sealed anything yet
        desk.follow();
        CHECK(desk.found().total == 1);
        REQUIRE(desk.write(
            firm, &postings::take_step, {posting.id, EmployerStep::close, CloseReason::filled}));
        CHECK(desk.found().total == 0);
    });
}

TEST_CASE("who sees less than the index holds does not set it back") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto const posting = desk.published(firm);
        CHECK(desk.found().total == 1);
        // A reader that began before the posting closed, and asks afterwards.
        db.read([&](store::Transaction& early) {
            CHECK(postings::count_listed(early) == 1);
            std::jthread([&] {
                CHECK(desk.write(
                    firm, &postings::take_step,
                    {posting.id, EmployerStep::close, CloseReason::filled}));
                CHECK(desk.found().total == 0);
            }).join();
            CHECK(desk.index.current(early)->documents() == 0);
            return 0;
        });
        CHECK(desk.found().total == 0);
    });
}

TEST_CASE("more than can be caught up with at once is caught up with in turn") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        CHECK(desk.found().total == 0);
        auto const posting = desk.published(firm);
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            for (int i = 0; i < PostingIndex::most_events; ++i)
                tx.announce(events::event(
                    postings::PostingEdited{firm.organisation, {}, 2}, posting.id, desk.world));
            return {};
        }));
        auto const late = desk.published(firm);
        desk.follow();
        for (int round = 0; round < 3; ++round) desk.found();
        CHECK(desk.found().total == 2);
    });
}

TEST_CASE("the keeper builds the index and renews what can be suggested") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        desk.published(desk.firm(), desk.form("钟表匠"));
        CHECK(!desk.index.is_built());
        IndexKeeper const keeper(
            {&desk.index}, db,
            [](std::string_view, std::exception const& failure) { FAIL_CHECK(failure.what()); });
        auto const is_done = [&] {
            return desk.index.is_built() && !desk.index.has_older_vocabulary();
        };
        for (int tries = 0; tries < 1000 && !is_done(); ++tries) std::this_thread::sleep_for(10ms);
        CHECK(is_done());
        CHECK(desk.index.latest()->documents() == 1);
    });
}

TEST_CASE("amounts and bounds meet exactly in their groups") {
    CHECK(rc::check([](std::uint32_t any) {
        auto const amount = static_cast<std::int64_t>(any % 200'000'000);
        auto const least = *rc::gen::inRange<std::int64_t>(0, 200'000'000);
        auto const near = *rc::gen::element(least, amount, amount + 1, amount - 1);
        auto const mine = salary_groups(amount);
        auto const wanted = groups_from(near);
        std::set<std::uint32_t> const distinct(wanted.begin(), wanted.end());
        auto const met = std::ranges::count_if(
            mine, [&](std::uint32_t group) { return distinct.contains(group); });
        RC_ASSERT(met == (amount >= near ? 1 : 0));
    }));
}

TEST_CASE("an id and its number are the same thing, the younger id the smaller number") {
    CHECK(rc::check([](std::uint64_t high, std::uint64_t low) {
        auto const id = posting_of({high, low});
        RC_ASSERT(is_uuid(id.text));
        RC_ASSERT(number_of(id) == (DocumentId{high, low}));
    }));
    postings::PostingId const older{"01900000-0000-7000-8000-000000000001"};
    postings::PostingId const younger{"01900000-0000-7000-8000-000000000002"};
    CHECK(number_of(younger) < number_of(older));
}
