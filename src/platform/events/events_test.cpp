#include "platform/base/test_world.hpp"
#include "platform/events/feed.hpp"
#include "platform/events/test_guards.hpp"
#include "platform/events/trail.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using events::Event, events::Sealer, store::Database, store::Transaction;

namespace {

struct Rang {
    static constexpr std::string_view type = "rang";
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(Rang, (), (times))

struct Bell;

struct Listener final : events::Follower {
    std::vector<std::int64_t> heard;
    bool deaf = false;
    std::string name() const override { return "listener"; }
    void handle(Event const& event, Transaction& tx) override {
        tx.run("insert into followers (id, position) values ($1, 0)", event.id);
        if (deaf && event.as<Rang>()->times == 3) throw std::runtime_error("deaf");
        heard.push_back(event.as<Rang>()->times);
    }
    void forget(Transaction& tx) override { tx.run("delete from followers"); }
};

void ring(Database& db, World& world, std::int64_t times, bool refused = false) {
    (void)db.write([&](Transaction& tx) -> Result<> {
        tx.announce(events::event(Rang{times}, Id<Bell>{world.fresh_id()}, world));
        if (refused) return refuse(ProblemKind::conflict, "quiet");
        return {};
    });
}

// As PostgreSQL has them until they are sealed, and SQLite from an earlier version of the program.
void ring_unnumbered(Database& db, World& world, std::int64_t times) {
    auto const event = events::event(Rang{times}, Id<Bell>{world.fresh_id()}, world);
    REQUIRE(db.write([&](Transaction& tx) -> Result<> {
        tx.insert("events", event);
        return {};
    }));
}

}  // namespace

TEST_CASE(
    "events are numbered without gaps, a refused write announces nothing, and the chain shows "
    "tampering") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        Sealer sealer(db, world);
        for (int i = 1; i <= 5; ++i) ring(db, world, i, i == 2);
        CHECK(sealer.seal() == 4);
        ring(db, world, 6);
        CHECK(sealer.seal() == 5);
        auto const before = events::verify(db);
        CHECK((before.newest.sequence == 5 && !before.broken_at));
        events::take_guards_away(db);
        auto const forged = db.write([](Transaction& tx) -> Result<> {
            tx.run("update events set payload = $1 where sequence = 3", R"({"times":9})");
            return {};
        });
        CHECK((forged && events::verify(db).broken_at == 3));
    });
}

TEST_CASE("a follower handles each event once, in order, and resumes where a failure stopped it") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        Sealer sealer(db, world);
        for (int i = 1; i <= 2; ++i) ring(db, world, i);
        sealer.seal();
        Listener listener;
        CHECK(events::catch_up(db, listener) == 2);
        for (int i = 3; i <= 4; ++i) ring(db, world, i);
        sealer.seal();
        listener.deaf = true;
        CHECK_THROWS(events::catch_up(db, listener));
        Listener restarted;
        CHECK(events::catch_up(db, restarted) == 4);
        CHECK(
            (listener.heard == std::vector<std::int64_t>{1, 2} &&
             restarted.heard == std::vector<std::int64_t>{3, 4}));
    });
}

TEST_CASE("an anchor kept elsewhere shows that the end of the chain was cut off or replaced") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        Sealer sealer(db, world);
        for (int i = 1; i <= 3; ++i) ring(db, world, i);
        sealer.seal();
        auto const anchor = events::verify(db).newest;
        CHECK(!events::verify(db, anchor).broken_at);
        CHECK(events::verify(db, events::Anchor{2, anchor.hash}).broken_at == 2);
        events::take_guards_away(db);
        REQUIRE(db.write([](Transaction& tx) -> Result<> {
            tx.run("delete from events where sequence = 3");
            return {};
        }));
        CHECK(!events::verify(db).broken_at);
        CHECK(events::verify(db, anchor).broken_at == 3);
    });
}

TEST_CASE("where one writes at a time, an event is numbered and chained with its own transaction") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        for (int i = 1; i <= 3; ++i) ring(db, world, i, i == 2);
        bool const at_once = db.kind() == "sqlite";
        CHECK(events::verify(db).newest.sequence == (at_once ? 2 : 0));
        CHECK(db.read([](Transaction& tx) { return events::unsealed(tx); }) == (at_once ? 0 : 2));
    });
}

TEST_CASE("one node seals what has no number; another takes over when its lease has run out") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        Sealer first(db, world), second(db, world);
        ring_unnumbered(db, world, 1);
        CHECK(first.seal() == 1);
        ring_unnumbered(db, world, 2);
        CHECK(second.seal() == 1);
        world.time += std::chrono::seconds(11);
        CHECK(second.seal() == 2);
        ring_unnumbered(db, world, 3);
        CHECK(first.seal() == 2);
        second.release();
        CHECK(first.seal() == 3);
        CHECK((events::verify(db).newest.sequence == 3 && !events::verify(db).broken_at));
    });
}

TEST_CASE("what a trail gave before it was numbered is not given again, nor hides what is new") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        Sealer sealer(db, world);
        events::Trail trail;
        std::vector<std::int64_t> heard;
        auto const hear = [&](std::int64_t most) {
            heard.clear();
            db.read([&](Transaction& tx) {
                for (auto const& event : trail.news(tx, most))
                    heard.push_back(event.as<Rang>()->times);
                return 0;
            });
            return heard;
        };
        db.read([&](Transaction& tx) {
            trail.start(tx);
            return 0;
        });
        std::vector<std::int64_t> const first{1, 2, 3, 4}, second{5};
        for (auto const times : first) ring_unnumbered(db, world, times);
        CHECK(hear(10) == first);
        CHECK(hear(10).empty());
        sealer.seal();
        ring_unnumbered(db, world, 5);
        CHECK(hear(2) == second);
        CHECK(hear(2).empty());
        sealer.seal();
        CHECK(hear(2).empty());
    });
}

TEST_CASE("the feed seals what is announced and brings it to its followers") {
    store::on_every_database([](Database& db) {
        RealWorld world;
        Listener listener;
        for (int i = 1; i <= 1200; ++i) ring(db, world, i);
        {
            events::Feed feed(
                db, world, {&listener}, [](std::string_view, std::exception const& failure) {
                    FAIL_CHECK(failure.what());
                });
            feed.nudge();
            for (int i = 0; i < 1000 && feed.progress().back().position < 1200; ++i)
                std::this_thread::sleep_for(std::chrono::milliseconds(10));
            CHECK(feed.progress().back().position == 1200);
        }
        CHECK(listener.heard.size() == 1200);
        events::rebuild(db, listener);
        CHECK(listener.heard.size() == 2400);
    });
}
