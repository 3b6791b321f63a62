#include "platform/events/proving.hpp"
#include <algorithm>
#include "platform/base/test_world.hpp"
#include "platform/events/chain.hpp"
#include "platform/events/test_guards.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using events::Checkpoint, events::Event, events::Evidence, events::Notary, events::Proof;
using store::Database, store::Transaction;

namespace {

struct Rang {
    static constexpr std::string_view type = "rang";
    std::int64_t times = 0;
};
BOOST_DESCRIBE_STRUCT(Rang, (), (times))

struct Bell;
constexpr std::int64_t all = 13;  // with two checkpoints' own; the last three are not signed

void write(Database& db, auto work) {
    REQUIRE(db.write([&](Transaction& tx) -> Result<> {
        work(tx);
        return {};
    }));
}

void run(Database& db, std::string const& sql) {
    (void)db.write([&](Transaction& tx) -> Result<> {
        tx.script(sql);
        return {};
    });
}

// A venue whose tables somebody owns, with everything as it was sealed to go back to.
struct Sealed {
    Database& db;
    TestWorld world{};
    events::Sealer sealer{db, world};
    events::SigningKey key = events::SigningKey::fresh(world);
    store::ScratchFolder folder{};
    Notary notary{key, folder.path / "checkpoints"};
    std::vector<Event> events{};
    std::vector<Checkpoint> checkpoints{};

    explicit Sealed(Database& of) : db(of) {
        for (int round = 0; round < 2; ++round) {
            for (int times = 1; times <= 4; ++times) ring(times);
            seal();
            write(db, [&](Transaction& tx) { REQUIRE(notary.sign(tx, world)); });
            seal();
        }
        for (int times = 1; times <= 3; ++times) ring(times);
        seal();
        REQUIRE(db.read([&](Transaction& tx) { return notary.has_to_copy(tx); }));
        write(db, [&](Transaction& tx) { notary.copy(tx); });
        CHECK(!db.read([&](Transaction& tx) { return notary.has_to_copy(tx); }));
        events =
            db.read([](Transaction& tx) { return tx.all<Event>("from events order by sequence"); });
        checkpoints = db.read([](Transaction& tx) { return events::checkpoints(tx); });
        REQUIRE(std::ssize(events) == all);
    }
    void ring(std::int64_t times) {
        write(db, [&](Transaction& tx) {
            tx.act_for({world.fresh_id(), "reviewer", {}, "203.0.113.0/24"});
            tx.announce(events::event(Rang{times}, Id<Bell>{world.fresh_id()}, world));
        });
    }
    void seal() { sealer.seal(); }
    void put_back() {
        write(db, [&](Transaction& tx) {
            tx.run("delete from events");
            tx.run("delete from checkpoints");
            for (auto const& one : events) tx.insert("events", one);
            for (auto const& one : checkpoints) tx.insert("checkpoints", one);
        });
    }
    void put(std::vector<Event> const& others) {
        write(db, [&](Transaction& tx) {
            tx.run("delete from events");
            for (auto const& one : others) tx.insert("events", one);
        });
    }
    Proof prove(std::vector<Checkpoint> kept = {}) {
        return events::prove(db, {{key.public_key()}, std::move(kept)});
    }
    std::optional<std::int64_t> flaw() {
        auto const proof = prove();
        return proof.flaws.empty() ? std::nullopt : proof.flaws.front().sequence;
    }
};

// What comes after `from` is numbered and chained anew, as somebody would who knows the program.
std::vector<Event> chained_anew(std::vector<Event> events, std::size_t from) {
    events::Tail tail;
    if (from > 0) tail = {*events[from - 1].sequence, *events[from - 1].hash};
    for (auto at = from; at < events.size(); ++at) {
        events::append(events[at], tail);
        tail = {*events[at].sequence, *events[at].hash};
    }
    return events;
}

}  // namespace

TEST_CASE("what was sealed cannot be changed, removed or emptied by a statement") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        for (auto const* sql :
             {"update events set payload = '{}' where sequence = 3", "delete from events",
              "update events set hash = null", "delete from checkpoints",
              "update checkpoints set sequence = 1"})
            CHECK_THROWS(run(db, sql));
        if (db.kind() == "postgresql") CHECK_THROWS(run(db, "truncate events"));
        if (db.kind() == "postgresql") CHECK_THROWS(run(db, "truncate checkpoints"));
        auto const proof = venue.prove(events::checkpoints_in(venue.folder.path / "checkpoints"));
        CHECK(proof.flaws.empty());
        CHECK((proof.newest.sequence == all && proof.checkpoints == 2));
    });
}

TEST_CASE("each change of each member of each event is found, at its number") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        events::take_guards_away(db);
        for (std::int64_t number = 1; number <= all; ++number)
            for (auto const* column :
                 {"id", "type", "subject", "payload", "account_id", "role", "organisation_id",
                  "network", "hash"}) {
                write(db, [&](Transaction& tx) {
                    tx.run(
                        std::string("update events set ")
                            .append(column)
                            .append(" = 'forged' where sequence = $1"),
                        number);
                });
                CHECK_MESSAGE(venue.flaw() == number, column, " of ", number);
                venue.put_back();
            }
        write(db, [](Transaction& tx) {
            tx.run("update events set at = at + 1 where sequence = 7");
        });
        CHECK(venue.flaw() == 7);
    });
}

TEST_CASE("each event that is removed or inserted, renumbered or not, is found at its number") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        events::take_guards_away(db);
        for (std::size_t at = 0; at + 1 < venue.events.size(); ++at) {
            auto const number = static_cast<std::int64_t>(at) + 1;
            auto fewer = venue.events;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
            venue.put(fewer);
            CHECK(venue.flaw() == number);
            for (auto later = at; later < fewer.size(); ++later) --*fewer[later].sequence;
            venue.put(fewer);
            CHECK(venue.flaw() == number);
            auto more = venue.events;
            auto forged = more[at];
            forged.id = venue.world.fresh_id();
            for (auto later = at; later < more.size(); ++later) ++*more[later].sequence;
            more.insert(more.begin() + static_cast<std::ptrdiff_t>(at), forged);
            venue.put(more);
            CHECK(venue.flaw() == number);
            auto swapped = venue.events;
            std::swap(swapped[at].sequence, swapped[at + 1].sequence);
            venue.put(swapped);
            CHECK(venue.flaw() == number);
        }
        auto before = venue.events;
        before.push_back(before.front());
        before.back().id = venue.world.fresh_id();
        before.back().sequence = 0;
        venue.put(before);
        CHECK(venue.flaw() == 1);
    });
}

TEST_CASE("a chain that is chained anew contradicts the next checkpoint") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        events::take_guards_away(db);
        for (std::size_t at = 0; at < 9; ++at) {  // two checkpoints, of the events 4 and 9
            auto forged = venue.events;
            forged[at].payload = R"({"times":99})";
            venue.put(chained_anew(forged, at));
            CHECK(venue.flaw() == (at < 4 ? 1 : 5));
            auto fewer = venue.events;
            fewer.erase(fewer.begin() + static_cast<std::ptrdiff_t>(at));
            venue.put(chained_anew(fewer, at));
            CHECK(venue.flaw() == (at < 4 ? 1 : 5));
        }
    });
}

TEST_CASE("a cut end shows by checkpoints, also by copies where both were cut") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        events::take_guards_away(db);
        auto const kept = events::checkpoints_in(venue.folder.path / "checkpoints");
        CHECK(kept.size() == 2);
        for (std::size_t left = 0; left < 9; ++left) {
            venue.put_back();
            venue.put(
                {venue.events.begin(), venue.events.begin() + static_cast<std::ptrdiff_t>(left)});
            CHECK(venue.flaw() == static_cast<std::int64_t>(left) + 1);
            run(db, "delete from checkpoints");
            auto const cut = venue.prove(kept);
            CHECK(cut.flaws.size() >= 2);  // lost checkpoints as well
            auto const first = static_cast<std::int64_t>(left) + 1;
            CHECK(std::ranges::find(cut.flaws, first, &events::Flaw::sequence) != cut.flaws.end());
        }
    });
}

TEST_CASE("a checkpoint that is removed, changed, forged or signed by a stranger is found") {
    store::on_every_database([](Database& db) {
        Sealed venue(db);
        events::take_guards_away(db);
        for (auto const* sql :
             {"delete from checkpoints where number = 1",
              "delete from checkpoints where number = 2", "delete from checkpoints",
              "update checkpoints set at = at + 1 where number = 2",
              "update checkpoints set sequence = 8 where number = 2",
              "update checkpoints set signature = previous where number = 2",
              "update checkpoints set key_id = 'another' where number = 1",
              "update checkpoints set number = 3 where number = 2"}) {
            run(db, sql);
            CHECK_MESSAGE(!venue.prove().flaws.empty(), sql);
            venue.put_back();
        }
        auto forged = venue.checkpoints.back();
        auto const stranger = events::SigningKey::fresh(venue.world);
        forged.chain_hash = venue.events[0].hash.value();
        forged.key_id = events::key_id_of(stranger.public_key());
        forged.signature = stranger.signature_of(events::signed_text(forged));
        write(db, [&](Transaction& tx) { tx.update("checkpoints", forged); });
        CHECK(!venue.prove().flaws.empty());
        venue.put_back();
        CHECK(venue.prove({forged}).flaws.size() == 1);
        CHECK(venue.prove(venue.checkpoints).flaws.empty());
    });
}

TEST_CASE("nothing is signed twice, and a key is the same after it was written down") {
    store::on_every_database([](Database& db) {
        TestWorld world;
        auto const key = events::SigningKey::fresh(world);
        auto const again = events::SigningKey::from(key.secret());
        CHECK(again.public_key() == key.public_key());
        CHECK(events::is_signed("a", again.signature_of("a"), key.public_key()));
        CHECK(!events::is_signed("b", again.signature_of("a"), key.public_key()));
        CHECK_THROWS(events::SigningKey::from("abc"));
        Notary const notary(key, {});
        events::Sealer sealer(db, world);
        auto const sign = [&] {
            return *db.write([&](Transaction& tx) -> Result<bool> {
                return notary.sign(tx, world).has_value();
            });
        };
        CHECK(!sign());
        write(db, [&](Transaction& tx) {
            tx.announce(events::event(Rang{1}, Id<Bell>{world.fresh_id()}, world));
        });
        sealer.seal();
        CHECK(sign());
        sealer.seal();
        CHECK(!sign());
    });
}
