#include "platform/web/live_news.hpp"
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::web;
using namespace std::chrono_literals;

namespace {

std::atomic<int> asked, broken;

// "number:<id>" shows the value of a recurrence of that name.
LiveTopic number_topic() {
    return {
        "number",
        [](store::Transaction&, access::Caller const& caller, std::string const& id) {
            return caller.role == access::Role::reviewer && id != "secret";
        },
        [](store::Transaction& tx, std::string const& id) -> std::optional<std::string> {
            ++asked;
            if (broken > 0 && broken-- > 0) throw std::runtime_error("the database is gone");
            if (tx.count("from recurrences where id = $1", id) == 0) return std::nullopt;
            return std::to_string(
                tx.count("from recurrences where next_at > 0 and id = $1", id) +
                tx.count("from recurrences where next_at > 1 and id = $1", id));
        }};
}

// Hears what the listeners of a node are told.
class Node {
public:
    explicit Node(store::Database& db)
        : news(db, live, {number_topic()}, [this](std::string_view, std::exception const&) {
              ++failures;
          }) {}

    void listen(std::string const& topic) {
        live.subscribe(topic, [this](std::string_view on, Body const& message) {
            std::lock_guard const lock(mutex_);
            heard_.push_back(std::string(on).append("=").append(*message));
            noted_.notify_all();
        });
    }
    bool hears(std::string const& last) {
        std::unique_lock lock(mutex_);
        return noted_.wait_for(lock, 20s, [&] { return !heard_.empty() && heard_.back() == last; });
    }
    std::size_t times() {
        std::lock_guard const lock(mutex_);
        return heard_.size();
    }

    Live live;
    std::atomic<int> failures{0};
    LiveNews news;

private:
    std::mutex mutex_;
    std::condition_variable noted_;
    std::vector<std::string> heard_;
};

void set(store::Database& db, std::string const& id, int value) {
    REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
        tx.run("delete from recurrences where id = $1", id);
        tx.run("insert into recurrences (id, next_at) values ($1, $2)", id, value);
        return {};
    }));
}

}  // namespace

TEST_CASE("listeners are told what their topic shows now, and others are not asked for") {
    store::on_every_database([](store::Database& db) {
        Node node(db);
        node.listen("number:a");
        set(db, "a", 1);
        asked = 0;
        node.news.changed("number:b");
        node.news.changed("number:a");
        CHECK(node.hears("number:a=1"));
        set(db, "a", 2);
        node.news.changed("number:a");
        CHECK(node.hears("number:a=2"));
        CHECK(asked == 2);
    });
}

TEST_CASE("what changes very often is told seldom, and its newest state always") {
    store::on_every_database([](store::Database& db) {
        Node node(db);
        node.listen("number:a");
        auto const begin = std::chrono::steady_clock::now();
        for (int round = 0; round < 100; ++round) {
            set(db, "a", round == 99 ? 2 : 1);
            node.news.changed("number:a");
        }
        CHECK(node.hears("number:a=2"));
        auto const took = std::chrono::steady_clock::now() - begin;
        CHECK(node.times() <= static_cast<std::size_t>(took / 200ms) + 2);
    });
}

TEST_CASE("after changes may have been missed, whatever is listened to is told again") {
    store::on_every_database([](store::Database& db) {
        Node node(db);
        for (auto const* topic : {"number:a", "number:b", "number:nothing", "other:a", "strange"})
            node.listen(topic);
        set(db, "a", 1);
        set(db, "b", 2);
        node.news.all_changed();
        CHECK(node.hears("number:b=2"));
        CHECK(node.times() == 2);
    });
}

TEST_CASE("what cannot be read for a moment is not lost, and for longer holds up nothing else") {
    store::on_every_database([](store::Database& db) {
        for (auto const times : {1, 2}) {
            Node node(db);
            for (auto const* topic : {"number:a", "number:b"}) node.listen(topic);
            set(db, "a", 1);
            set(db, "b", 2);
            broken = times;
            node.news.all_changed();
            CHECK(node.hears("number:b=2"));
            CHECK(node.failures == times);
            CHECK(node.times() == (times == 1 ? 2 : 1));
        }
    });
}

TEST_CASE("a topic's kind says who may follow it; a kind that nobody knows nobody may") {
    store::on_every_database([](store::Database& db) {
        Node node(db);
        db.read([&](store::Transaction& tx) {
            access::Caller const reviewer{access::Role::reviewer};
            CHECK(node.news.may_follow(tx, reviewer, "number:a"));
            CHECK_FALSE(node.news.may_follow(tx, reviewer, "number:secret"));
            CHECK_FALSE(node.news.may_follow(tx, {}, "number:a"));
            CHECK_FALSE(node.news.may_follow(tx, reviewer, "other:a"));
            CHECK_FALSE(node.news.may_follow(tx, reviewer, "number"));
            return 0;
        });
    });
}
