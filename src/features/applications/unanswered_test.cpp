#include "features/applications/test_market.hpp"

using namespace sx;
using namespace sx::applications;
using Step = ApplicationStep;
using Stage = ApplicationStage;
using std::chrono::days;

namespace {

// Reads the moves, as other features do.
struct Moves : events::Follower {
    std::string name() const override { return "moves"; }
    void handle(events::Event const& event, store::Transaction&) override {
        auto const moved = event.as<ApplicationMoved>();
        if (!moved) return;
        to = moved->to;
        if (!moved->by) ++by_system;
    }
    void forget(store::Transaction&) override {}
    Stage to{};
    int by_system = 0;
};

// An application of a Wednesday at ten.
struct Waits : Market {
    explicit Waits(store::Database& database) : Market(database) {
        world.time = *parse_instant("2026-03-18T10:00:00+08:00");
        id = apply(ana)->id;
        follow_board();
    }
    ApplicationId id;

    Stage stage() { return read(ana, &show, {id})->stage; }
    UnansweredPage owed() { return *read(organiser(), &list_unanswered, {}); }
};

}  // namespace

TEST_CASE("an employer who lets the limit pass is counted, and reminded once a working day") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        market.world.time += days(5);  // Monday, still before the end of the third working day
        CHECK((market.owed().items.empty() && market.remind_now_all() == 0));
        market.world.time += days(1);
        auto const page = market.owed();
        REQUIRE((page.items.size() == 1 && page.employers == 1 && page.applications == 1));
        CHECK((page.items[0].name == "江城机械有限公司" && page.items[0].may_remind));
        CHECK(page.items[0].oldest_at == *parse_instant("2026-03-18T10:00:00+08:00"));
        CHECK((market.remind_now_all() == 1 && market.remind_now_all() == 0));
        CHECK(
            market.read(market.ana, &show, {market.id})->waiting->reminded_at == market.world.time);
        market.world.time += days(1);
        CHECK(market.remind_now_all() == 1);
        CHECK(market.announced("employer_reminded") == 2);
        CHECK(market.step(market.acme, market.id, Step::invite));
        CHECK(market.owed().items.empty());
    });
}

TEST_CASE("an organiser reminds at once, but not again within a day, nor of nothing") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        auto const remind = [&] {
            auto const done =
                market.write(market.organiser(), &remind_now, {market.acme.organisation});
            return done ? std::string("done") : done.error().code;
        };
        CHECK(remind() == "nothing_unanswered");
        market.world.time += days(6);
        CHECK(remind() == "done");
        CHECK(remind() == "reminded_lately");
        CHECK(!market.owed().items[0].may_remind);
        market.world.time += days(1);
        CHECK(remind() == "done");
        auto const gone = market.world.fresh<access::Organisation>();
        CHECK(!market.write(market.organiser(), &remind_now, {gone}));
    });
}

TEST_CASE("employers who owe answers come most first, page by page") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        auto const rival = market.firm("乙公司");
        auto const posting = market.published(rival).id;
        for (int more = 0; more < 2; ++more)
            REQUIRE(market.write(seekers::seeker_with_resume(market), &submit, {posting, {}, {}}));
        market.follow_board();
        market.world.time += days(8);
        auto const organiser = market.organiser();
        auto const first = *market.read(organiser, &list_unanswered, {{}, web::Limit{1}});
        REQUIRE((first.items.size() == 1 && first.next_cursor && first.applications == 3));
        CHECK((first.items[0].name == "乙公司" && first.items[0].unanswered == 2));
        auto const rest = *market.read(
            organiser, &list_unanswered,
            {web::text<web::Cursor>(*first.next_cursor), web::Limit{1}});
        REQUIRE((rest.items.size() == 1 && !rest.next_cursor));
        CHECK(rest.items[0].name == "江城机械有限公司");
        CHECK(db.read([&](store::Transaction& tx) {
            return count_unanswered(tx, market.world.time);
        }) == 3);
    });
}

TEST_CASE("the system answers when nobody has until the limit, and says so plainly") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        market.world.time += days(20);
        CHECK((market.lapse_now() == 0 && market.stage() == Stage::delivered));
        market.world.time += days(10);
        CHECK((market.lapse_now() == 1 && market.lapse_now() == 0));
        auto const seen = *market.read(market.ana, &show, {market.id});
        CHECK((seen.stage == Stage::lapsed && seen.allowed_steps.empty()));
        CHECK(seen.reason_category == ReasonCategory::unanswered);
        CHECK(seen.answer->starts_with("单位一直没有答复"));
        REQUIRE(seen.history.size() == 1);
        CHECK(seen.history[0].by_role == ApplicationParty::system);
        Moves moves;
        market.follow();
        events::catch_up(db, moves);
        CHECK((moves.by_system == 1 && moves.to == Stage::lapsed));
        CHECK(
            market.step(market.acme, market.id, Step::invite).error().code ==
            "application_not_in_that_stage");
    });
}

TEST_CASE(
    "where a posting or a fair has closed, the system answers as soon as the answer was due") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        auto const closed = market.published(market.acme).id;
        auto const second = seekers::seeker_with_resume(market);
        auto const other = market.write(second, &submit, {closed, {}, {}})->id;
        REQUIRE(market.write(
            market.acme, &postings::take_step,
            {closed, postings::EmployerStep::close, postings::CloseReason::filled}));
        REQUIRE(
            market.write(market.organiser(), &fairs::move, {market.fair, fairs::FairStep::close}));
        market.follow_board();
        market.world.time += days(5);
        CHECK(market.lapse_now() == 0);
        market.world.time += days(1);
        CHECK(market.lapse_now() == 2);
        CHECK(
            market.read(market.ana, &show, {market.id})->reason_category ==
            ReasonCategory::fair_closed);
        CHECK(
            market.read(second, &show, {other})->reason_category == ReasonCategory::posting_closed);
    });
}

TEST_CASE("an offer that is not answered expires, and a talk outlasts its posting") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        CHECK(market.step(market.acme, market.id, Step::invite));
        REQUIRE(
            market.write(market.organiser(), &fairs::move, {market.fair, fairs::FairStep::close}));
        market.follow_board();
        market.world.time += days(20);
        CHECK((market.lapse_now() == 0 && market.owed().applications == 1));
        CHECK(market.step(market.acme, market.id, Step::offer));
        CHECK(market.owed().applications == 0);  // it is the seeker's turn
        market.world.time += days(20);
        CHECK(market.lapse_now() == 1);
        CHECK(
            market.read(market.ana, &show, {market.id})->reason_category ==
            ReasonCategory::offer_expired);
    });
}

TEST_CASE("an organiser sets how long a stage may last, and what is due follows") {
    store::on_every_database([](store::Database& db) {
        Waits market{db};
        auto const organiser = market.organiser();
        CHECK(market.read(organiser, &list_limits, {})->items.size() == 5);
        CHECK(market.write(organiser, &save_limit, {Stage::delivered, {1}, {2}}));
        CHECK(market.read(organiser, &list_limits, {})->items[0].lapse_days.value == 2);
        CHECK(
            market.read(market.ana, &show, {market.id})->waiting->due_at ==
            *parse_instant("2026-03-20T00:00:00+08:00"));
        CHECK(!market.write(organiser, &save_limit, {Stage::delivered, {3}, {2}}));
        CHECK(
            market.write(organiser, &save_limit, {Stage::signed_, {1}, {2}}).error().code ==
            "stage_has_no_limit");
        market.world.time += days(5);
        CHECK(market.lapse_now() == 1);
    });
}
