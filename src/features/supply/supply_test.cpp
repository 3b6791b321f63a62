#include "features/supply/use_cases.hpp"
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <vector>
#include "features/applications/test_market.hpp"
#include "features/supply/records.hpp"

using namespace sx;
using namespace sx::supply;
using namespace std::chrono_literals;
using applications::ApplicationStage, applications::ApplicationStep;

namespace {

struct Desk : postings::PostingsDesk {
    explicit Desk(store::Database& database) : PostingsDesk(database), acme(firm()) {}
    recommendations::Ready ready{};
    access::Caller const acme;

    postings::PostingId open(std::string_view title = "机械工程师", std::int64_t openings = 1) {
        auto offer = postings::posting_form(world.time, title);
        offer.headcount = {openings};
        return published(acme, offer).id;
    }
    access::Caller findable() {
        auto const who = seeker();
        REQUIRE(write(who, &seekers::save_resume, seekers::whole_resume()));
        REQUIRE(write(who, &seekers::set_visibility, {seekers::Visibility::findable}));
        return who;
    }
    SupplyPlan plan(access::Caller const& by, std::vector<postings::PostingId> const& ids) {
        web::Request const request;
        std::vector<web::Header> headers;
        PlanSupply asked;
        for (auto const& id : ids) asked.posting_ids.push_back(id);
        auto made = show_plan(ready, {db, world, by, language, venue, request, headers}, asked);
        if (made) return *std::move(made);
        problem = made.error().code;
        return {};
    }
    Result<SentApproach> ask(
        access::Caller const& by, postings::PostingId const& posting, access::Caller const& whom) {
        return db.write([&](store::Transaction& tx) {
            return approach(ready, {tx, world, by, language, venue}, {posting, whom.account});
        });
    }
    std::string refusal(postings::PostingId const& posting, access::Caller const& whom) {
        auto const asked = ask(acme, posting, whom);
        return asked ? "" : std::string(asked.error().code);
    }
    SentApproach sent() { return read(acme, &list_sent, {})->items.front(); }
    ApproachCounts results() { return read(acme, &list_sent, {})->results; }
    std::int64_t with_answer(ApproachAnswer answer) {
        ListSentApproaches asked;
        asked.answer = answer;
        return read(acme, &list_sent, asked)->total;
    }
    void catch_up(bool anew = false) {
        follow();
        ApproachOutcomes outcomes;
        if (anew) events::rebuild(db, outcomes);
        events::catch_up(db, outcomes);
    }
    void step(applications::ApplicationId const& id, ApplicationStep which) {
        applications::TakeApplicationStep form{id, which, {}, {}};
        if (which == ApplicationStep::decline)
            form.reason_category = applications::ReasonCategory::position_filled;
        REQUIRE(write(acme, &applications::take_step, form));
        catch_up();
    }
    std::string problem;
};

std::set<std::string> planned(SupplyPlan const& plan) {
    std::set<std::string> all;
    for (auto const& posting : plan.items)
        for (auto const& person : posting.people) {
            CHECK(!all.contains(person.seeker_id.text));  // nobody stands there twice
            all.insert(person.seeker_id.text);
        }
    return all;
}

}  // namespace

TEST_CASE("the README shows the life cycle as it is") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/supply/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(approach_life.as_markdown()) != std::string::npos);
}

TEST_CASE("a plan names everybody at one posting, as many as are planned for its openings") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const one = desk.open("机械工程师", 1), other = desk.open("高级机械工程师", 1);
        for (int i = 0; i < 7; ++i) desk.findable();
        auto const plan = desk.plan(desk.acme, {one, other, one});
        REQUIRE(plan.items.size() == 2);
        CHECK((plan.items[0].posting_id == one && plan.items[0].planned == 3));
        CHECK((plan.items[0].suitable == 7 && plan.items[1].suitable == 7));
        CHECK((plan.items[0].people.size() == 3 && plan.items[1].people.size() == 3));
        CHECK(planned(plan).size() == 6);
        CHECK(!plan.items[0].people[0].reasons.empty());
        CHECK(desk.announced("cards_shown") == 2);
        CHECK(desk.plan(desk.acme, {other}).items[0].people.size() == 3);
    });
}

TEST_CASE("an employer plans for its own open postings only") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open();
        CHECK(desk.plan(desk.firm("东湖机械有限公司"), {posting}).items.empty());
        CHECK(desk.problem == "posting_not_found");
        REQUIRE(desk.write(
            desk.acme, &postings::take_step,
            {posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(desk.plan(desk.acme, {posting}).items.empty());
        CHECK(desk.problem == "posting_closed");
        CHECK(desk.read(desk.acme, &list_needs, {})->items.empty());
    });
}

TEST_CASE("who was asked, has applied, said no, blocks the employer or hides is in no plan") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open("机械工程师", 5);
        auto const asked = desk.findable(), applied = desk.findable(), unwilling = desk.findable(),
                   blocking = desk.findable(), hidden = desk.findable(), silent = desk.findable(),
                   left = desk.findable();
        REQUIRE(desk.ask(desk.acme, posting, asked));
        REQUIRE(desk.write(applied, &applications::submit, {posting, {}, {}}));
        REQUIRE(desk.write(
            unwilling, &recommendations::dislike, {posting, recommendations::DislikeReason::work}));
        REQUIRE(desk.write(blocking, &seekers::block_employer, {desk.acme.organisation}));
        REQUIRE(desk.write(hidden, &seekers::set_visibility, {seekers::Visibility::applied_to}));
        REQUIRE(desk.write(silent, &set_wish, {false}));
        auto const plan = desk.plan(desk.acme, {posting});
        CHECK(planned(plan) == std::set<std::string>{left.account.text});
        CHECK(plan.items[0].suitable == 1);
        CHECK(desk.refusal(posting, asked) == "approached_already");
        for (auto const& who : {applied, unwilling, blocking, hidden, silent})
            CHECK(desk.refusal(posting, who) == "seeker_not_available");
        REQUIRE(desk.write(silent, &set_wish, {true}));
        CHECK(desk.refusal(posting, silent).empty());
    });
}

TEST_CASE("who fails a hard rule is not asked, and that is said") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto offer = postings::posting_form(desk.world.time, "研究员");
        offer.education = codes::Education::doctor;
        auto const posting = desk.published(desk.acme, offer).id;
        auto const ana = desk.findable();
        CHECK(desk.plan(desk.acme, {posting}).items[0].people.empty());
        CHECK(desk.refusal(posting, ana) == "seeker_not_suitable");
    });
}

TEST_CASE("one is asked for one's own open postings only, and seldom by the same employer") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open(), second = desk.open("机械设计师");
        auto const ana = desk.findable();
        auto const other = desk.firm("东湖机械有限公司");
        CHECK(desk.ask(other, posting, ana).error().code == "posting_not_found");
        REQUIRE(desk.ask(desk.acme, posting, ana));
        CHECK(desk.announced("person_approached") == 1);
        CHECK(desk.refusal(second, ana) == "approached_lately");
        CHECK(desk.plan(desk.acme, {second}).items[0].people.empty());
        desk.world.time += 14 * 24h;
        CHECK(planned(desk.plan(desk.acme, {second})).contains(ana.account.text));
        CHECK(desk.refusal(second, ana).empty());
        REQUIRE(desk.write(
            desk.acme, &postings::take_step,
            {posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(desk.refusal(posting, desk.findable()) == "posting_closed");
    });
}

TEST_CASE("what an organiser sets holds for all employers") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const organiser = desk.organiser();
        CHECK(desk.read(organiser, &show_settings, {})->an_opening == 3);
        REQUIRE(desk.write(organiser, &change_settings, {{1}, {1}, {1}, {0}}));
        CHECK(desk.read(organiser, &show_settings, {})->an_opening == 1);
        CHECK(desk.announced("supply_settings_changed") == 1);
        auto const posting = desk.open("机械工程师", 2);
        auto const ana = desk.findable(), bo = desk.findable(), cai = desk.findable();
        CHECK(desk.plan(desk.acme, {posting}).items[0].people.size() == 2);
        CHECK(desk.read(desk.acme, &list_needs, {})->left_today == 1);
        REQUIRE(desk.ask(desk.acme, posting, ana));
        CHECK(desk.read(desk.acme, &list_needs, {})->left_today == 0);
        CHECK(desk.refusal(posting, bo) == "approaches_used_up");
        auto const other = desk.firm("东湖机械有限公司");
        auto const theirs =
            desk.published(other, postings::posting_form(desk.world.time, "机械工程师")).id;
        CHECK(desk.ask(other, theirs, ana).error().code == "seeker_approached_enough");
        CHECK(!planned(desk.plan(other, {theirs})).contains(ana.account.text));
        CHECK(desk.ask(other, theirs, cai));
        desk.world.time += 24h;
        CHECK(desk.refusal(posting, bo).empty());
    });
}

TEST_CASE("an approach and what comes of it belong to the two of them") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open("机械工程师", 5);
        auto const ana = desk.findable(), bo = desk.findable();
        auto const id = desk.ask(desk.acme, posting, ana)->id;
        auto const mine = desk.read(ana, &list_received, {})->items;
        REQUIRE(mine.size() == 1);
        CHECK((mine[0].state == ApproachState::open && !mine[0].seen_at && mine[0].closes_at));
        CHECK(mine[0].allowed_steps == std::vector{ApproachStep::decline});
        CHECK(desk.read(bo, &list_received, {})->items.empty());
        CHECK(desk.write(bo, &see, {{id}})->seen == 0);
        CHECK(desk.write(ana, &see, {{id}})->seen == 1);
        CHECK(desk.write(ana, &see, {{id}})->seen == 0);
        auto const reason = recommendations::DislikeReason::place;
        CHECK(desk.write(bo, &decline, {id, reason}).error().code == "approach_not_found");
        auto const sent = desk.read(desk.acme, &list_sent, {});
        CHECK((sent->total == 1 && sent->items[0].card.has_value()));
        CHECK(desk.read(desk.firm("东湖机械有限公司"), &list_sent, {})->total == 0);
    });
}

TEST_CASE("who says no gives a reason, is recommended the posting no more, and may still apply") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open();
        auto const ana = desk.findable();
        auto const id = desk.ask(desk.acme, posting, ana)->id;
        DeclineApproach const no{id, recommendations::DislikeReason::place};
        auto const declined = desk.write(ana, &decline, no);
        REQUIRE(declined);
        CHECK((declined->state == ApproachState::declined && declined->allowed_steps.empty()));
        CHECK(desk.announced("approach_declined") == 1);
        CHECK(desk.write(ana, &decline, no).error().code == "approach_not_in_that_state");
        CHECK(*db.read([&](store::Transaction& tx) -> Result<bool> {
            return recommendations::dislikes(tx, ana.account, posting);
        }));
        CHECK(desk.sent().decline_reason == recommendations::DislikeReason::place);
        CHECK((desk.results().declined == 1 && desk.with_answer(ApproachAnswer::declined) == 1));
        REQUIRE(desk.write(ana, &applications::submit, {posting, {}, {}}));
        desk.catch_up();
        CHECK(desk.sent().state == ApproachState::applied);
        CHECK((desk.results().declined == 0 && desk.with_answer(ApproachAnswer::applied) == 1));
    });
}

TEST_CASE("what came of an approach follows the application, and a replay gives the same") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open("机械工程师", 5);
        auto const ana = desk.findable(), bo = desk.findable();
        REQUIRE(desk.ask(desk.acme, posting, ana));
        CHECK(desk.with_answer(ApproachAnswer::waiting) == 1);
        auto const id = desk.write(ana, &applications::submit, {posting, {}, {}})->id;
        REQUIRE(desk.write(bo, &applications::submit, {posting, {}, {}}));
        desk.catch_up();
        CHECK((desk.sent().application_id == id && desk.with_answer(ApproachAnswer::waiting) == 0));
        desk.step(id, ApplicationStep::shortlist);
        desk.step(id, ApplicationStep::invite);
        desk.step(id, ApplicationStep::decline);
        for (bool const anew : {false, true}) {
            desk.catch_up(anew);
            CHECK(desk.sent().stage == ApplicationStage::declined);
            CHECK(desk.sent().outcome == ApproachOutcome::interviewed);
            auto const needs = desk.read(desk.acme, &list_needs, {});
            auto const& results = needs->items.front().results;
            CHECK((results.approached == 1 && results.applied == 1 && results.shortlisted == 1));
            CHECK((results.interviewed == 1 && results.hired == 0 && results.declined == 0));
        }
    });
}

TEST_CASE("an application from before the approach did not come of it") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open();
        auto const ana = desk.findable();
        auto const id = desk.write(ana, &applications::submit, {posting, {}, {}})->id;
        REQUIRE(desk.write(ana, &applications::take_step, {id, ApplicationStep::withdraw, {}, {}}));
        desk.world.time += 1h;
        REQUIRE(desk.ask(desk.acme, posting, ana));
        desk.catch_up();
        CHECK(desk.sent().state == ApproachState::open);
    });
}

TEST_CASE("an approach closes with its posting") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const posting = desk.open();
        auto const ana = desk.findable();
        auto const id = desk.ask(desk.acme, posting, ana)->id;
        REQUIRE(desk.write(
            desk.acme, &postings::take_step,
            {posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        auto const mine = desk.read(ana, &list_received, {})->items;
        CHECK((mine[0].state == ApproachState::closed && mine[0].allowed_steps.empty()));
        auto const reason = recommendations::DislikeReason::work;
        CHECK(desk.write(ana, &decline, {id, reason}).error().code == "approach_not_in_that_state");
    });
}

TEST_CASE("who may not be found any more is not shown to whoever had asked them") {
    store::on_every_database([](store::Database& db) {
        Desk desk(db);
        auto const ana = desk.findable();
        REQUIRE(desk.ask(desk.acme, desk.open(), ana));
        REQUIRE(desk.write(ana, &seekers::block_employer, {desk.acme.organisation}));
        CHECK(!desk.read(desk.acme, &list_sent, {})->items[0].card);
    });
}
