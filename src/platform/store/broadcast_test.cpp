#include "platform/store/broadcast.hpp"
#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <string>
#include <vector>
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::store;
using namespace std::chrono_literals;

namespace {

// Remembers what one program hears.
class Ear {
public:
    Broadcast::Hearing hearing() {
        return {
            [this](std::string_view word) { note([&] { words_.emplace_back(word); }); },
            [this] { note([&] { ++missed_; }); },
            [this](std::exception const&) { note([&] { ++failed_; }); }};
    }
    bool hears(std::string const& word) {
        return wait([&] { return std::ranges::find(words_, word) != words_.end(); });
    }
    bool begins(int times) {
        return wait([&] { return missed_ == times; });
    }
    bool fails() {
        return wait([&] { return failed_ > 0; });
    }
    std::vector<std::string> words() {
        std::lock_guard const lock(mutex_);
        return words_;
    }

private:
    template <class Change> void note(Change change) {
        std::lock_guard const lock(mutex_);
        change();
        noted_.notify_all();
    }
    template <class Holds> bool wait(Holds holds) {
        std::unique_lock lock(mutex_);
        return noted_.wait_for(lock, 20s, holds);
    }
    std::mutex mutex_;
    std::condition_variable noted_;
    std::vector<std::string> words_;
    int missed_ = 0, failed_ = 0;
};

bool has_postgres() {
    bool const there = std::getenv("SX_TEST_POSTGRES") != nullptr;
    if (!there) std::puts("skipped: SX_TEST_POSTGRES names no server");
    return there;
}

// On the server of SX_TEST_POSTGRES, in a schema of its own.
struct Schema {
    std::string server = std::getenv("SX_TEST_POSTGRES");
    std::string name;
    explicit Schema(std::string_view what)
        : name(std::string("sx_").append(what).append("_").append(std::to_string(::getpid()))) {
        run("drop schema if exists " + name + " cascade");
        run("create schema " + name);
    }
    Schema(Schema const&) = delete;
    ~Schema() { run("drop schema " + name + " cascade"); }

    std::string address() const { return server + " options='-c search_path=" + name + "'"; }
    void run(std::string const& sql) const {
        (void)open_postgres(server)->write([&](Transaction& tx) -> Result<> {
            tx.script(sql);
            return {};
        });
    }
};

}  // namespace

TEST_CASE("whoever has a database alone hears itself, at once") {
    Ear ear;
    auto const alone = broadcast_alone(ear.hearing());
    alone->say("fair:1");
    CHECK(ear.words() == std::vector<std::string>{"fair:1"});
    CHECK(alone->connected());
}

TEST_CASE("on PostgreSQL every program hears every word, also thousands, and of no other schema") {
    if (!has_postgres()) return;
    Schema const ours("ours"), theirs("theirs");
    Ear one, other, stranger;
    auto const first = broadcast_on_postgres(ours.address(), one.hearing());
    auto const second = broadcast_on_postgres(ours.address(), other.hearing());
    auto const third = broadcast_on_postgres(theirs.address(), stranger.hearing());
    REQUIRE((one.begins(1) && other.begins(1) && stranger.begins(1)));
    CHECK((first->connected() && second->connected()));
    for (int number = 0; number < 3'000; ++number)
        first->say(std::string("account:").append(std::to_string(number)));
    second->say("work:1");
    third->say("fair:theirs");
    for (int number = 0; number < 3'000; number += 7) {
        auto const word = std::string("account:").append(std::to_string(number));
        REQUIRE((one.hears(word) && other.hears(word)));
    }
    CHECK((one.hears("work:1") && other.hears("work:1") && stranger.hears("fair:theirs")));
    CHECK(stranger.words() == std::vector<std::string>{"fair:theirs"});
    CHECK(std::ranges::count(one.words(), "fair:theirs") == 0);
}

TEST_CASE("a line that breaks is reported, comes back and says that words may have been missed") {
    if (!has_postgres()) return;
    Schema const schema("broken");
    Ear one, other;
    auto const first = broadcast_on_postgres(schema.address(), one.hearing());
    auto const second = broadcast_on_postgres(schema.address(), other.hearing());
    REQUIRE((one.begins(1) && other.begins(1)));
    schema.run(
        "select pg_terminate_backend(pid) from pg_stat_activity "
        "where application_name = 'shuangxuan broadcast' and datname = current_database()");
    CHECK((one.fails() && other.fails()));
    first->say("fair:1");
    REQUIRE((one.begins(2) && other.begins(2)));
    CHECK(one.hears("fair:1"));
    second->say("fair:2");
    CHECK((one.hears("fair:2") && other.hears("fair:2")));
}

TEST_CASE("whoever ends in order has said everything before") {
    if (!has_postgres()) return;
    Schema const schema("ending");
    Ear one, other;
    auto const stays = broadcast_on_postgres(schema.address(), one.hearing());
    REQUIRE(one.begins(1));
    for (int round = 0; round < 20; ++round) {
        auto ends = broadcast_on_postgres(schema.address(), other.hearing());
        REQUIRE(other.begins(round + 1));
        auto const word = std::string("work:").append(std::to_string(round));
        ends->say(word);
        ends.reset();
        CHECK(one.hears(word));
    }
}

TEST_CASE("a server that is not there is tried again and again, and ends nothing") {
    Ear ear;
    auto const nowhere =
        broadcast_on_postgres("host=/nowhere dbname=none connect_timeout=2", ear.hearing());
    CHECK(ear.fails());
    nowhere->say("fair:1");
    CHECK_FALSE(nowhere->connected());
    CHECK(ear.words().empty());
}
