#include <thread>
#include "platform/access/grants.hpp"
#include "platform/base/test_world.hpp"
#include "platform/jobs/records.hpp"
#include "platform/jobs/runner.hpp"
#include "platform/store/test_databases.hpp"

using namespace sx;
using namespace sx::jobs;

namespace {

// Counts to its total by threes; stumbles at a number if told to.
struct Counting final : LongWork {
    std::int64_t stumbles_at = -1;
    std::vector<access::Caller> heard{};
    std::vector<std::string> stopped_at{};
    bool refuses = false;
    std::function<void(Step const&)> prepares{};
    std::string kind() const override { return "counting"; }
    void prepare(Step const& step) override {
        if (prepares) prepares(step);
    }
    std::int64_t total(store::Transaction&, std::string const& input) override {
        return std::stoll(input);
    }
    Advance advance(Step const& step) override {
        heard.push_back(step.caller);
        auto const from = step.cursor.empty() ? 0 : std::stoll(step.cursor);
        auto const to = std::min<std::int64_t>(from + 3, std::stoll(step.input));
        if (stumbles_at >= from && stumbles_at < to) throw std::runtime_error("stumbled");
        return {std::to_string(to), to - from, to == std::stoll(step.input), {}, refuses};
    }
    void stopped(Step const& step) override { stopped_at.push_back(step.cursor); }
};

struct Desk {
    store::Database& db;
    TestWorld world{};
    web::Live live{};
    Counting counting{};
    WorkRunner runner{db, world, {&counting}, live};
    access::Caller caller{access::Role::reviewer, world.fresh<access::Account>()};
    Venue venue{};

    void grant(access::Caller const& hat) {
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::grant(tx, world, hat);
            return {};
        });
    }
    Work begin(std::string input) {
        return *db.write([&](store::Transaction& tx) -> Result<Work> {
            return start({tx, world, caller, Language::zh, venue}, counting, std::move(input));
        });
    }
    WorkRow row(Work const& work) {
        return *db.read([&](store::Transaction& tx) { return records::find(tx, work.id); });
    }
};

}  // namespace

TEST_CASE("a long work advances step by step, says so live, and ends with all its items done") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.grant(desk.caller);
        auto const work = desk.begin("7");
        CHECK((work.total == 7 && work.state == WorkState::waiting));
        std::vector<std::string> changed;
        desk.live.bring_changes([&](std::string topic) { changed.push_back(std::move(topic)); });
        CHECK(desk.runner.step());
        CHECK(desk.row(work).done == 3);
        WorkRunner restarted{db, desk.world, {&desk.counting}, desk.live};
        desk.runner.release();
        while (restarted.step()) {}
        CHECK((desk.row(work).done == 7 && desk.row(work).state == WorkState::done));
        CHECK(changed == std::vector<std::string>(3, "work:" + work.id.text));
        db.read([&](store::Transaction& tx) {
            auto const [kind, may_follow, message] = live_topic();
            CHECK(kind == "work");
            CHECK(may_follow(tx, desk.caller, work.id.text));
            CHECK_FALSE(may_follow(tx, {access::Role::reviewer}, work.id.text));
            CHECK(message(tx, work.id.text).value().find(R"("state":"done")") != std::string::npos);
            CHECK_FALSE(message(tx, "nothing"));
            return 0;
        });
    });
}

TEST_CASE(
    "a cancelled work stops at its next step, a stumbling one fails and lets the next one "
    "through") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.grant(desk.caller);
        auto const first = desk.begin("9"), second = desk.begin("9"), third = desk.begin("3");
        CHECK(desk.runner.step());
        auto row = desk.row(first);
        row.cancel_requested = true;
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            records::update(tx, row);
            return {};
        });
        CHECK(desk.runner.step());
        CHECK(desk.row(first).state == WorkState::cancelled);
        desk.counting.stumbles_at = 4;
        while (desk.runner.step()) {}
        CHECK((desk.row(second).state == WorkState::failed && desk.row(second).done == 3));
        CHECK(desk.row(third).state == WorkState::done);
        CHECK(desk.counting.stopped_at == std::vector<std::string>{"3", "3"});
    });
}

TEST_CASE("a step is prepared where it stands, and others write meanwhile") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.grant(desk.caller);
        desk.begin("7");
        std::vector<std::string> prepared;
        desk.counting.prepares = [&](LongWork::Step const& step) {
            prepared.push_back(step.cursor);
            std::thread([&] { desk.begin("1"); }).join();
        };
        for (int steps = 0; steps < 3; ++steps) CHECK(desk.runner.step());
        CHECK(prepared == std::vector<std::string>{"", "3", "6"});
        CHECK(db.read([](store::Transaction& tx) { return tx.count("from works"); }) == 4);
    });
}

TEST_CASE("a work runs in the hat that started it, and ends with that hat") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.grant({access::Role::seeker, desk.caller.account});
        desk.caller = {
            access::Role::employer, desk.caller.account, desk.world.fresh<access::Organisation>()};
        desk.grant(desk.caller);
        auto const work = desk.begin("7");
        CHECK(desk.runner.step());
        CHECK(desk.counting.heard.front().role == access::Role::employer);
        CHECK(desk.counting.heard.front().organisation == desk.caller.organisation);
        (void)db.write([&](store::Transaction& tx) -> Result<> {
            access::withdraw(tx, *access::grant_of(tx, desk.caller));
            return {};
        });
        CHECK(desk.runner.step());
        CHECK(desk.row(work).state == WorkState::failed);
        CHECK(desk.row(work).outcome == "role_withdrawn");
        CHECK(desk.counting.heard.size() == 1);
        CHECK(desk.counting.stopped_at == std::vector<std::string>{"3"});
    });
}

TEST_CASE("a work that has come to its end without doing anything says so") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.grant(desk.caller);
        desk.counting.refuses = true;
        auto const work = desk.begin("4");
        while (desk.runner.step()) {}
        CHECK((desk.row(work).state == WorkState::refused && desk.row(work).finished_at));
        CHECK(desk.counting.stopped_at.empty());
    });
}

TEST_CASE("what recurs runs when due, once for all missed dates") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        int runs = 0;
        std::vector<Recurrence> const all{
            {"tick", std::chrono::minutes(1), [&](store::Transaction&, World&) { ++runs; }}};
        CHECK(run_due(db, world, all) == 1);
        CHECK(run_due(db, world, all) == 0);
        world.time += std::chrono::hours(5);
        CHECK(run_due(db, world, all) == 1);
        CHECK(run_due(db, world, all) == 0);
        CHECK(runs == 2);
    });
}

TEST_CASE("what recurs and has no work stays due, until it has") {
    store::on_every_database([](store::Database& db) {
        TestWorld world;
        int runs = 0;
        bool has_work = false;
        std::vector<Recurrence> const all{
            {"tick", std::chrono::minutes(1), [&](store::Transaction&, World&) { ++runs; },
             [&](store::Transaction&, World&) { return has_work; }}};
        CHECK(run_due(db, world, all) == 0);
        has_work = true;
        CHECK(run_due(db, world, all) == 1);
        CHECK(run_due(db, world, all) == 0);
        CHECK(runs == 1);
    });
}
