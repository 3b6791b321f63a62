#include "features/pushes/pushes.hpp"
#include <rapidcheck.h>
#include <fstream>
#include <optional>
#include "features/pushes/test_batches.hpp"
#include "features/recommendations/recommendations.hpp"
#include "platform/events/sealer.hpp"

using namespace sx;
using namespace sx::pushes;
using State = PushBatchState;
using Step = PushBatchStep;
using seekers::seeker_with_resume;

namespace {

// What an organiser may do, written down a second time.
std::optional<State> expected(State from, Step step) {
    if (from == State::simulated && step == Step::approve) return State::sending;
    if (from == State::simulated && step == Step::discard) return State::discarded;
    if (from == State::sending && step == Step::pause) return State::paused;
    if (from == State::paused && step == Step::resume) return State::sending;
    if (from == State::paused && step == Step::stop) return State::sent;
    return std::nullopt;
}

template <class Fact>
void announce(Office& office, access::Caller const& seeker, Fact const& fact) {
    REQUIRE(office.db.write([&](store::Transaction& tx) -> Result<> {
        tx.announce(events::event(fact, seeker.account, office.world));
        return {};
    }));
}

void follow_answers(Office& office) {
    office.follow();
    PushAnswers answers;
    events::catch_up(office.db, answers);
}

}  // namespace

TEST_CASE("the README shows the life cycle as it is") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/pushes/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(batch_life.as_markdown()) != std::string::npos);
}

TEST_CASE("a batch keeps to its life, whatever is tried") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    Office office(*db);
    office.open();
    seeker_with_resume(office);
    CHECK(rc::check([&] {
        auto const id = office.simulated(office.batch_form(1, 1000)).id;
        RC_ASSERT(office.write(office.chief, &look_at_samples, {id}));
        auto state = State::simulated;
        auto const steps = *rc::gen::container<std::vector<Step>>(rc::gen::element(
            Step::settle, Step::approve, Step::pause, Step::resume, Step::stop, Step::finish,
            Step::discard));
        for (auto const step : steps) {
            auto const next = expected(state, step);
            RC_ASSERT(static_cast<bool>(office.step(id, step)) == next.has_value());
            state = next.value_or(state);
            RC_ASSERT(office.now(id).state == state);
        }
        // What an approved batch is to send would be no candidate of the next.
        if (state == State::sending) RC_ASSERT(office.step(id, Step::pause));
        if (state == State::sending || state == State::paused)
            RC_ASSERT(office.step(id, Step::stop));
    }));
}

TEST_CASE("everybody gets as many as are wanted, and no posting goes beyond its capacity") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        for (auto const* title : {"甲", "乙", "丙", "丁"}) office.open(title);
        for (int i = 0; i < 4; ++i) seeker_with_resume(office);
        auto const batch = office.simulated(office.batch_form(2, 2));
        CHECK(batch.state == State::simulated);
        CHECK((batch.people == 4 && batch.postings == 4 && batch.results.waiting == 8));
        auto const& [mine, naive, most] = *batch.reckoning;
        CHECK((mine.people == 4 && mine.served == 4 && mine.pushes == 8));
        CHECK((mine.over_capacity == 0 && mine.utility == 2 * (900 + 800 + 700 + 600)));
        CHECK(most >= mine.utility);
        CHECK((mine.gini_basis_points == 0 && mine.coverage_basis_points == 10'000));
        CHECK((naive.over_capacity == 4 && naive.coverage_basis_points == 5'000));
        auto const outcomes = office.outcomes(batch.id);
        CHECK((outcomes.size() == 4 && outcomes.at("丁") == PushOutcome::full));
        auto const lines = office.read(office.chief, &list_figures, {batch.id})->items;
        REQUIRE(lines.size() == 9);
        CHECK((lines[5].figure == PushFigure::bound_share && lines[5].batch <= 10'000));
        CHECK(lines[5].batch > 9'000);
        CHECK(!lines[5].naive);
    });
}

TEST_CASE("a posting with few says why") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        auto const best = office.open("甲"), few = office.open("乙");
        office.open("丙");
        auto const ana = seeker_with_resume(office), bo = seeker_with_resume(office);
        office.suiting.unsuited = {{bo.account.text, few.text}};
        for (auto const& seeker : {ana, bo})
            office.suiting.unsuited.insert({seeker.account.text, office.suiting.postings[2].text});
        auto const batch = office.simulated(office.batch_form(1, 2));
        auto const outcomes = office.outcomes(batch.id);
        CHECK(outcomes.at("甲") == PushOutcome::exhausted);
        CHECK(outcomes.at("乙") == PushOutcome::elsewhere);
        CHECK(outcomes.at("丙") == PushOutcome::unlisted);
        auto const alone =
            office.read(office.chief, &list_postings, {batch.id, PushOutcome::elsewhere, {}, {}});
        REQUIRE(alone->total == 1);
        CHECK((alone->items[0].listed == 1 && alone->items[0].better == 1));
        CHECK(alone->items[0].given == 0);
    });
}

TEST_CASE("a batch is approved only when its samples were looked at, which is recorded") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open("甲");
        seeker_with_resume(office);
        auto const id = office.simulated(office.batch_form()).id;
        CHECK(office.step(id, Step::approve).error().code == "push_samples_not_seen");
        auto const samples = *office.write(office.chief, &look_at_samples, {id});
        REQUIRE(samples.items.size() == 1);
        CHECK(samples.items[0].seeker == "林**");
        REQUIRE(samples.items[0].pushes.size() == 1);
        CHECK(samples.items[0].pushes[0].reasons == Titles{"想做的工作"});
        CHECK(office.announced("push_samples_shown") == 1);
        CHECK(office.step(id, Step::approve)->state == State::sending);
        CHECK(office.now(id).allowed_steps == std::vector{Step::pause});
    });
}

TEST_CASE("a batch that tells nobody of anything cannot be approved, and needs open postings") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        CHECK(
            office.write(office.chief, &start, office.batch_form()).error().code ==
            "no_postings_to_push");
        office.open();
        auto const id = office.simulated(office.batch_form()).id;
        CHECK(office.write(office.chief, &look_at_samples, {id})->items.empty());
        CHECK(office.step(id, Step::approve).error().code == "nothing_to_push");
        auto strange = office.batch_form();
        strange.offer.fair_id = fairs::FairId{office.world.fresh_id()};
        CHECK(office.write(office.chief, &start, strange).error().code == "fair_not_found");
    });
}

TEST_CASE("the next batch sends only what is new, and what was sent has taken its places") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        for (auto const* title : {"甲", "乙"}) office.open(title);
        auto const ana = seeker_with_resume(office);
        office.sent(office.batch_form(1, 1));
        CHECK(office.titles(ana) == Titles{"甲"});
        auto const bo = seeker_with_resume(office);
        auto const second = office.simulated(office.batch_form(1, 1));
        // The place of 甲 is used; of the two who could have 乙, bo has had nothing yet.
        CHECK(second.reckoning->batch.pushes == 1);
        auto const samples = *office.write(office.chief, &look_at_samples, {second.id});
        CHECK((samples.items.size() == 1 && samples.items[0].received == 0));
        REQUIRE(office.step(second.id, Step::approve));
        office.send();
        CHECK((office.titles(ana) == Titles{"甲"} && office.titles(bo) == Titles{"乙"}));
    });
}

TEST_CASE("who was told lately is left out for as long as the batch says") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open("甲");
        office.open("乙");
        seeker_with_resume(office);
        office.sent(office.batch_form(1, 1));
        auto form = office.batch_form(1, 1);
        form.audience.quiet_days = {7};
        office.world.time += std::chrono::days(6);
        CHECK(office.write(office.chief, &estimate, form)->people == 0);
        CHECK(office.simulated(form).people == 0);
        office.world.time += std::chrono::days(1);
        auto const counted = *office.write(office.chief, &estimate, form);
        CHECK((counted.people == 1 && counted.postings == 2 && counted.openings == 2));
        CHECK(office.simulated(form).people == 1);
    });
}

TEST_CASE("a simulation that is interrupted goes on to the same end") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        for (auto const* title : {"甲", "乙", "丙"}) office.open(title);
        constexpr int more_than_one_step = 205;
        for (int i = 0; i < more_than_one_step; ++i) seeker_with_resume(office);
        auto const id = office.write(office.chief, &start, office.batch_form(2, 100))->id;
        web::Live live;
        for (bool more = true; more;) {  // each step by a program that has just begun
            Simulation simulation(office.suiting);
            jobs::WorkRunner runner(db, office.world, {&simulation}, live);
            more = runner.step();
            runner.release();
        }
        auto const whole = office.simulated(office.batch_form(2, 100));
        auto const batch = office.now(id);
        CHECK(batch.state == State::simulated);
        CHECK((batch.reckoning->batch.pushes == 300 && batch.results.waiting == 300));
        CHECK(batch.reckoning->batch.utility == whole.reckoning->batch.utility);
        CHECK(db.read([&](store::Transaction& tx) {
            return tx.count("from push_people where candidates <> '[]'");
        }) == 0);
    });
}

TEST_CASE("a batch that is discarded keeps nobody's data, and its simulation ends") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        office.open();
        seeker_with_resume(office);
        auto const early = office.write(office.chief, &start, office.batch_form())->id;
        REQUIRE(office.step(early, Step::discard));
        office.run_works();
        CHECK(office.now(early).state == State::discarded);
        auto const late = office.simulated(office.batch_form()).id;
        REQUIRE(office.step(late, Step::discard));
        CHECK(office.step(late, Step::approve).error().code == "push_batch_not_in_that_state");
        db.read([&](store::Transaction& tx) {
            CHECK(tx.count("from push_people") == 0);
            CHECK(tx.count("from pushes") == 0);
            return 0;
        });
        CHECK(office.now(late).reckoning->batch.pushes == 1);
        CHECK(
            office.read(office.reviewer(), &show, {{office.world.fresh_id()}}).error().code ==
            "push_batch_not_found");
    });
}

TEST_CASE("applications and dislikes are counted once, also when all is heard again") {
    store::on_every_database([](store::Database& db) {
        Office office(db);
        auto const posting = office.open("甲"), other = office.open("乙");
        auto const ana = seeker_with_resume(office);
        auto const id = office.sent(office.batch_form(2, 1));
        CHECK(office.now(id).results.delivered == 2);
        office.world.time += 1h;
        REQUIRE(office.write(ana, &applications::submit, {posting, {}, {}}));
        announce(office, ana, recommendations::PostingDisliked{other});
        follow_answers(office);
        auto const is_counted = [&] {
            auto const results = office.now(id).results;
            return results.applied == 1 && results.declined == 1 && results.seen == 2;
        };
        CHECK(is_counted());
        PushAnswers answers;
        events::rebuild(db, answers);
        CHECK(is_counted());
        announce(office, ana, recommendations::DislikeUndone{other});
        follow_answers(office);
        CHECK(office.now(id).results.declined == 0);
        auto const own = office.read(ana, &list_own, {})->items;
        CHECK(std::ranges::count(own, PushState::applied, &OwnPush::state) == 1);
        auto const rows = office.read(office.chief, &list_postings, {id, {}, {}, {}})->items;
        for (auto const& row : rows)
            CHECK(row.results.applied == (row.posting_id == posting ? 1 : 0));
    });
}
