#include <sys/wait.h>
#include <atomic>
#include <csignal>
#include <fstream>
#include <thread>
#include "platform/store/test_databases.hpp"

using namespace sx;
using store::Database, store::Transaction;

namespace {

struct Note {
    std::string id;
    std::int64_t size = 0;
    std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(Note, (), (id, size, text))

struct Word {
    std::string id, loud;
};
BOOST_DESCRIBE_STRUCT(Word, (), (id, loud))

void create_notes(Database& db) {
    auto const done = db.write([](Transaction& tx) -> Result<> {
        tx.define(
            "create table notes (\n    id text primary key,\n    size bigint not null,\n    text "
            "text\n);");
        return {};
    });
    REQUIRE(done);
}
Result<> add(Database& db, std::string const& id, std::int64_t size = 0) {
    return db.write([&](Transaction& tx) -> Result<> {
        tx.insert("notes", Note{id, size, {}});
        return {};
    });
}
std::size_t count(Database& db) {
    return db.read([](Transaction& tx) { return tx.all<Note>("from notes").size(); });
}

}  // namespace

TEST_CASE("rows keep their values, and $n is a number wherever it stands") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        auto const found = db.write([](Transaction& tx) -> Result<Note> {
            tx.insert("notes", Note{"a", 1, "it's 双选"});
            tx.update("notes", Note{"a", 2, "it's 双选"});
            CHECK(tx.run("update notes set size = $2 where id = $1 and size < $2", "a", 3) == 1);
            CHECK(
                tx.run(
                    "update notes set text = $2 where id = $1", "b",
                    std::optional<std::string>()) == 0);
            return *tx.one<Note>("from notes where size = $2 and id = $1", "a", 3);
        });
        CHECK((found->size == 3 && found->text == "it's 双选"));
    });
}

TEST_CASE(
    "a write that refuses, throws or swallows a failed statement leaves nothing and harms no "
    "other") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        auto const refused = db.write([](Transaction& tx) -> Result<> {
            tx.insert("notes", Note{"a", 1, {}});
            return refuse(ProblemKind::conflict, "changed_my_mind");
        });
        CHECK(refused.error().code == "changed_my_mind");
        CHECK_THROWS((void)db.write([](Transaction& tx) -> Result<> {
            tx.insert("notes", Note{"a", 1, {}});
            throw std::runtime_error("bug");
        }));
        CHECK_THROWS_AS(
            (void)db.write([](Transaction& tx) -> Result<> {
                tx.insert("notes", Note{"a", 1, {}});
                try {
                    tx.run("insert into notes (id) values ($1)", "b");
                } catch (std::runtime_error const&) {}
                return {};
            }),
            std::logic_error);
        CHECK_THROWS(db.read([](Transaction& tx) { return tx.run("delete from notes"); }));
        CHECK_THROWS_AS(db.read([&](Transaction&) { return count(db); }), std::logic_error);
        CHECK(add(db, "c"));
        CHECK(count(db) == 1);
    });
}

TEST_CASE(
    "what a write has read before is read anew once it has changed, or its change was undone") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        REQUIRE(add(db, "a", 1));
        auto const size = [](Transaction& tx) {
            return tx.one<Note>("from notes where id = $1", "a")->size;
        };
        auto const in_a_write = [&] {
            return *db.write([&](Transaction& tx) -> Result<std::int64_t> {
                for (int i = 0; i < 3; ++i) CHECK(size(tx) == size(tx));
                return size(tx);
            });
        };
        CHECK(in_a_write() == 1);
        (void)db.write([&](Transaction& tx) -> Result<> {
            CHECK(size(tx) == 1);
            tx.run("update notes set size = 2");
            CHECK((size(tx) == 2 && size(tx) == 2));
            return refuse(ProblemKind::conflict, "changed_my_mind");
        });
        CHECK(in_a_write() == 1);
        CHECK_THROWS((void)db.write([&](Transaction& tx) -> Result<> {
            tx.run("delete from notes");
            CHECK(tx.count("from notes where id = $1", "a") == 0);
            CHECK(tx.count("from notes where id = $1", "a") == 0);
            throw std::runtime_error("bug");
        }));
        CHECK(in_a_write() == 1);
        REQUIRE(db.write([&](Transaction& tx) -> Result<> {
            tx.script("update notes set size = 3");
            CHECK(size(tx) == 3);
            return {};
        }));
        CHECK(in_a_write() == 3);
        REQUIRE(add(db, "b", 7));
        CHECK(in_a_write() == 3);
        REQUIRE(db.write([&](Transaction& tx) -> Result<> {
            CHECK(tx.all<Note>("from notes where size > $1 order by id", 5).size() == 1);
            tx.run("delete from notes");
            CHECK(tx.all<Note>("from notes where size > $1 order by id", 5).empty());
            return {};
        }));
    });
}

TEST_CASE("a computed column is read anew once what it comes from has changed") {
    store::on_every_database([](Database& db) {
        auto const done = db.write([](Transaction& tx) -> Result<> {
            tx.define(
                "create table words (\n    id text primary key,\n    word text not null,\n    "
                "uses bigint not null,\n    "
                "loud text not null generated always as (upper(word)) stored\n);");
            tx.run("insert into words (id, word, uses) values ($1, $2, 0)", "a", "hush");
            auto const loud = [&] { return tx.one<Word>("from words where id = $1", "a")->loud; };
            CHECK((loud() == "HUSH" && loud() == "HUSH"));
            tx.run("update words set uses = uses + 1");
            CHECK(loud() == "HUSH");
            tx.run("update words set word = $1", "hey");
            CHECK((loud() == "HEY" && loud() == "HEY"));
            return {};
        });
        REQUIRE(done);
    });
}

TEST_CASE("writes that race behave as if one came after the other") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        REQUIRE(add(db, "counter"));
        std::atomic<int> winners = 0;
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&] {
                for (int i = 0; i < 25; ++i) {
                    auto const both = db.write([&](Transaction& tx) -> Result<> {
                        auto counter = *tx.one<Note>("from notes where id = $1", "counter");
                        ++counter.size;
                        tx.update("notes", counter);
                        auto const id = std::to_string(i);
                        if (tx.one<Note>("from notes where id = $1", id))
                            return refuse(ProblemKind::conflict, "taken");
                        tx.insert("notes", Note{id, 0, {}});
                        return {};
                    });
                    winners += both ? 1 : 0;
                }
            });
        threads.clear();
        auto const counter = db.read(
            [](Transaction& tx) { return tx.one<Note>("from notes where id = $1", "counter"); });
        CHECK((winners == 25 && counter->size == 25));
    });
}

TEST_CASE("of writes that are committed together, those that give up half-way harm no other") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        std::atomic<int> thrown = 0, refused = 0;
        auto const write = [&](std::string const& id, int how) {
            auto const done = db.write([&](Transaction& tx) -> Result<> {
                tx.insert("notes", Note{id, how, {}});
                if (how == 1) return refuse(ProblemKind::conflict, "taken");
                if (how == 2) throw std::runtime_error("bug");
                return {};
            });
            refused += done ? 0 : 1;
        };
        std::vector<std::jthread> threads;
        for (int t = 0; t < 6; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 20; ++i) try {
                        write(std::to_string(t * 100 + i), t % 3);
                    } catch (std::runtime_error const&) {
                        ++thrown;
                    }
            });
        threads.clear();
        CHECK((thrown == 40 && refused == 40));
        CHECK(count(db) == 40);
        CHECK(db.read([](Transaction& tx) { return tx.count("from notes where size = 0"); }) == 40);
    });
}

TEST_CASE("migrations run once, in order, unedited, and never under an older program") {
    store::on_every_database([&](Database& db) {
        auto const own = store::migrations();
        std::vector<EmbeddedFile> files(own.begin(), own.end());
        auto const older = files;
        files.push_back({"9002_b.sql", "insert into m values (2); insert into m values (3);"});
        files.push_back({"9001_a.sql", "create table m (\n    n bigint\n);"});
        migrate(db, older);
        CHECK(migrate(db, files) == 2);
        CHECK(migrate(db, files) == 0);
        CHECK(db.read([](Transaction& tx) { return tx.count("from m"); }) == 2);
        CHECK_THROWS_WITH_AS(
            migrate(db, older), doctest::Contains("newer version (9001_a.sql)"),
            std::runtime_error);
        files.back().content = "create table m (\n    n text\n);";
        CHECK_THROWS(migrate(db, files));
    });
}

TEST_CASE("a backup taken while the venue writes is a whole venue") {
    store::ScratchFolder const scratch;
    auto const file = scratch.path / "db", copy = scratch.path / "copy";
    auto const db = store::open_sqlite(file);
    create_notes(*db);
    REQUIRE(add(*db, "kept"));
    store::back_up_sqlite(file, copy);
    REQUIRE(add(*db, "later"));
    CHECK(count(*store::open_sqlite(copy)) == 1);
    CHECK_THROWS(store::back_up_sqlite(file, copy));
}

TEST_CASE("what was answered stands in the files, whether it fits into memory or not") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    create_notes(*db);
    auto const fill = [&](std::string const& name, bool keep) {
        return db->write([&](Transaction& tx) -> Result<> {
            for (int i = 0; i < 3000; ++i)
                tx.insert("notes", Note{name + std::to_string(i), i, std::string(5000, 'x')});
            if (!keep) return refuse(ProblemKind::conflict, "changed_my_mind");
            return {};
        });
    };
    REQUIRE(fill("kept", true));
    CHECK(!fill("refused", false));
    REQUIRE(add(*db, "small"));
    CHECK(count(*db) == 3001);
    for (auto const* part : {"", "-wal"})
        std::filesystem::copy_file(
            (scratch.path / "db").string() + part, (scratch.path / "taken").string() + part);
    CHECK(count(*store::open_sqlite(scratch.path / "taken")) == 3001);
}

TEST_CASE("what is behind is written too, while others write without a pause") {
    store::on_every_database([](Database& db) {
        create_notes(db);
        std::atomic<bool> enough = false;
        std::vector<std::jthread> others;
        for (int t = 0; t < 3; ++t)
            others.emplace_back([&, t] {
                for (int i = 0; !enough; ++i)
                    REQUIRE(add(db, std::to_string(t) + "-" + std::to_string(i), 1));
            });
        for (int round = 0; round < 5; ++round) {
            auto const done = db.write_behind([&](Transaction& tx) -> Result<std::int64_t> {
                for (int i = 0; i < 20; ++i)
                    tx.insert("notes", Note{std::to_string(round * 20 + i), 2, {}});
                return tx.count("from notes where size = 2");
            });
            CHECK(*done == (round + 1) * 20);
        }
        CHECK_THROWS((void)db.write_behind(
            [](Transaction&) -> Result<> { throw std::runtime_error("bug"); }));
        enough = true;
        others.clear();
        CHECK(add(db, "after"));
    });
}

TEST_CASE(
    "SQLite's version moves with every commit, so that a kept answer is known to be still right") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    create_notes(*db);
    auto const before = db->version();
    CHECK(db->version() == before);
    REQUIRE(add(*db, "a"));
    CHECK(db->version() != before);
}

TEST_CASE("every acknowledged write survives kill -9") {
    store::ScratchFolder const scratch;
    auto const file = scratch.path / "db";
    create_notes(*store::open_sqlite(file));
    int acknowledged[2];
    REQUIRE(::pipe(acknowledged) == 0);
    auto const child = ::fork();
    if (child == 0) {
        auto const db = store::open_sqlite(file);
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0;; ++i) {
                    auto const number = i * 4 + t;
                    if (add(*db, std::to_string(number)))
                        (void)!::write(acknowledged[1], &number, sizeof number);
                }
            });
        threads.clear();  // never: they write until they are killed
    }
    ::close(acknowledged[1]);
    std::vector<int> heard;
    for (int number; ::read(acknowledged[0], &number, sizeof number) == sizeof number;) {
        heard.push_back(number);
        if (heard.size() == 500) ::kill(child, SIGKILL);
    }
    ::close(acknowledged[0]);
    ::waitpid(child, nullptr, 0);
    REQUIRE(heard.size() >= 500);
    store::open_sqlite(file)->read([&](Transaction& tx) {
        for (auto const number : heard)
            REQUIRE(tx.one<Note>("from notes where id = $1", std::to_string(number)));
        return 0;
    });
}
