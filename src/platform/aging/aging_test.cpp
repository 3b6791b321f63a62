#include <random>
#include "platform/aging/test_aging.hpp"
#include "platform/base/digest.hpp"
#include "platform/base/test_world.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::aging;
using namespace std::chrono_literals;

namespace {

constexpr std::string_view open_only = "state = 'open'";

DataClass things(std::int64_t most_at_once = 100) {
    return {
        .name = "things",
        .title = {"东西", "Things"},
        .reason = {"试验", "A trial"},
        .counted_from = {"放入时", "when it was put in"},
        .ending = Ending::deleted,
        .period = {.usual = 30, .least = 10, .most = 100},
        .rows = {{.table = "things", .moment = "at", .also = open_only}},
        .most_at_once = most_at_once};
}

struct Store {
    store::Database& db;
    TestWorld world{};
    Classes classes{things()};
    explicit Store(store::Database& database) : db(database) {
        write([](store::Transaction& tx) {
            tx.script("create table things (id text primary key, at bigint, day text, state text)");
        });
    }
    template <class Act> void write(Act act) {
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            act(tx);
            return {};
        }));
    }
    void put(std::string id, Instant at, std::string state = "open") {
        write([&](store::Transaction& tx) {
            tx.run(
                "insert into things (id, at, day, state) values ($1, $2, $3, $4)", id, at,
                to_text(shanghai_day(at)), state);
        });
    }
    Due due_by(Instant then) {
        return db.read([&](store::Transaction& tx) { return due(tx, classes.front(), then); });
    }
    Due due_now() { return due_by(world.now()); }
    std::int64_t left() {
        return db.read([](store::Transaction& tx) { return tx.count("from things"); });
    }
    Result<> set(std::int64_t days) {
        return db.write([&](store::Transaction& tx) {
            return set_period(tx, world, classes.front(), days, "试一试");
        });
    }
    // With their events numbered, as the feed does it on PostgreSQL.
    std::vector<events::Event> announced(std::string_view type) {
        return db.read([&](store::Transaction& tx) {
            return tx.all<events::Event>("from events where type = $1 order by id", type);
        });
    }
};

}  // namespace

TEST_CASE("a period stays within its limits, and some cannot be set at all") {
    auto const data = things();
    auto const code_of = [](Result<> const& checked) {
        return checked ? std::string() : checked.error().fields.front().code;
    };
    CHECK(code_of(check(data, 9)) == "period_too_short");
    CHECK(code_of(check(data, 10)).empty());
    CHECK(code_of(check(data, 100)).empty());
    CHECK(code_of(check(data, 101)) == "period_too_long");
    auto fixed = things();
    fixed.period = always(30);
    CHECK(check(fixed, 30).error().code == "period_is_fixed");
    CHECK(three_years >= 3 * 365 + 1);
}

TEST_CASE("what is due is ended, the rest is not, and a proof says which it was") {
    store::on_every_database([](store::Database& db) {
        Store store(db);
        auto const before = store.world.now() - 30 * 24h;
        store.put("b", before - 2ms);
        store.put("a", before - 1ms);
        store.put("young", before);
        store.put("shut", before - 1h, "shut");
        auto const planned = store.due_now();
        CHECK(planned.amount == 2);
        CHECK(planned.oldest == before - 2ms);
        CHECK(store.due_by(store.world.now() + 1ms).amount == 3);
        CHECK(store.left() == 4);

        CHECK(ended(db, store.world, store.classes) == 2);
        CHECK(store.left() == 2);
        auto const told = store.announced("data_ended");
        REQUIRE(told.size() == 1);
        CHECK(told[0].subject == "things");
        auto const fact = *told[0].as<DataEnded>();
        CHECK((fact.days == 30 && fact.amount == 2));
        CHECK((fact.before == before && fact.oldest == before - 2ms));
        CHECK(fact.ids_hash == sha256_hex("a\nb\n"));

        CHECK(ended(db, store.world, store.classes) == 0);
        CHECK(store.announced("data_ended").size() == 1);
    });
}

TEST_CASE("a period that was set counts from now on, and who shortens it is on record") {
    store::on_every_database([](store::Database& db) {
        Store store(db);
        store.put("a", store.world.now() - 20 * 24h);
        CHECK(store.due_now().amount == 0);
        CHECK(store.set(9).error().code == "invalid_fields");
        CHECK(store.due_now().amount == 0);
        REQUIRE(store.set(10));
        CHECK(store.due_now().amount == 1);
        auto const told = store.announced("retention_period_set");
        REQUIRE(told.size() == 1);
        CHECK(told[0].payload.find("试") == std::string::npos);
        auto const fact = *told[0].as<RetentionPeriodSet>();
        CHECK((fact.days == 10 && fact.days_before == 30));
        REQUIRE(store.set(100));
        CHECK(store.due_now().amount == 0);
        // A later program may know narrower limits.
        store.classes.front().period.most = 15;
        CHECK(store.due_now().amount == 1);
    });
}

TEST_CASE("days are counted in Shanghai") {
    store::on_every_database([](store::Database& db) {
        Store store(db);
        store.classes.front().rows = {
            {.table = "things", .moment = "day", .clock = Rows::Clock::day}};
        auto const midnight = end_of_shanghai_day(shanghai_day(store.world.now()));
        store.put("a", midnight - 1ms);
        CHECK(store.due_by(midnight + 30 * 24h - 1ms).amount == 0);
        auto const due = store.due_by(midnight + 30 * 24h);
        CHECK(due.amount == 1);
        CHECK(due.oldest == midnight - 24h);
        store.world.time = midnight + 30 * 24h;
        CHECK(ended(db, store.world, store.classes) == 1);
        CHECK(store.left() == 0);
    });
}

TEST_CASE("what a dry run counts is what the rounds end, whatever the order and the ties") {
    store::on_every_database([](store::Database& db) {
        Store store(db);
        store.classes = {things(7)};
        std::mt19937 chance(59);
        for (int number = 0; number < 60; ++number)
            store.put(
                store.world.fresh_id(),
                store.world.now() - 24h * static_cast<int>(25 + chance() % 10),
                chance() % 3 ? "open" : "shut");
        auto const planned = store.due_now().amount;
        REQUIRE(planned > 7);
        Rounds rounds(store.classes);
        std::int64_t looked = 0;
        while (rounds.has_to_look(store.world.now())) {
            store.write([&](store::Transaction& tx) { rounds.run(tx, store.world); });
            ++looked;
        }
        CHECK(looked == planned / 7 + 1);
        CHECK(store.left() == 60 - planned);
        CHECK(store.due_now().amount == 0);
        std::int64_t proved = 0;
        for (auto const& event : store.announced("data_ended"))
            proved += event.as<DataEnded>()->amount;
        CHECK(proved == planned);
        store.world.time += 1h;
        CHECK(rounds.has_to_look(store.world.now()));
    });
}

TEST_CASE("rows that a room ends itself are given to it by their ids") {
    store::on_every_database([](store::Database& db) {
        Store store(db);
        store.classes.front().rows.front().end = [](store::Transaction& tx, Instant,
                                                    std::vector<std::string> const& ids) {
            for (auto const& id : ids) tx.run("update things set state = 'shut' where id = $1", id);
        };
        store.put("a", store.world.now() - 31 * 24h);
        CHECK(ended(db, store.world, store.classes) == 1);
        CHECK(ended(db, store.world, store.classes) == 0);
        CHECK(store.left() == 1);
    });
}
