#include <rapidcheck.h>
#include <fstream>
#include "features/fairs/fairs.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/test_fairs.hpp"

using namespace sx;
using namespace sx::fairs;
using access::Role;
using namespace std::chrono_literals;

namespace {

std::vector<std::pair<std::string, std::string>> wrong_fields(FairStages const& stages) {
    std::vector<std::pair<std::string, std::string>> wrong;
    auto form = a_fair();
    form.stages = stages;
    auto const checked = check_form(form);
    if (!checked)
        for (auto const& field : checked.error().fields)
            wrong.emplace_back(field.pointer, field.code);
    return wrong;
}
using Wrong = std::vector<std::pair<std::string, std::string>>;

// What the bureau's rules say, written down a second time.
std::optional<FairState> expected(FairState from, FairStep step) {
    if (from == FairState::draft && step == FairStep::announce) return FairState::announced;
    if (from == FairState::announced && step == FairStep::open) return FairState::open;
    if (from == FairState::open && step == FairStep::close) return FairState::closed;
    if (from == FairState::closed && step == FairStep::archive) return FairState::archived;
    return std::nullopt;
}

}  // namespace

TEST_CASE("a fair has stages that end after they begin, in the order of their beginnings") {
    CHECK(wrong_fields({a_stage()}).empty());
    CHECK(wrong_fields({}) == Wrong{{"/stages", "stage_required"}});
    auto backwards = a_stage();
    backwards.ends_at = backwards.starts_at;
    CHECK(wrong_fields({backwards}) == Wrong{{"/stages/0/ends_at", "ends_before_start"}});
    auto earlier = a_stage();
    earlier.starts_at -= 1h;
    CHECK(
        wrong_fields({a_stage(), earlier}) ==
        Wrong{{"/stages/1/starts_at", "stages_out_of_order"}});
}

TEST_CASE("only a stage that runs on online, or the last one, may have no end") {
    auto endless = a_stage(StageMode::offline);
    endless.ends_at.reset();
    auto running = a_stage(StageMode::online_normalised);
    running.ends_at.reset();
    CHECK(wrong_fields({a_stage(), endless}).empty());
    CHECK(wrong_fields({running, a_stage()}).empty());
    CHECK(wrong_fields({endless, a_stage()}) == Wrong{{"/stages/0/ends_at", "stage_end_required"}});
}

TEST_CASE("the README shows the life cycles as they are") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/fairs/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(fair_life.as_markdown()) != std::string::npos);
    CHECK(readme.find(participation_life.as_markdown()) != std::string::npos);
    CHECK(readme.find(notice_life.as_markdown()) != std::string::npos);
}

TEST_CASE("a step is taken when the fair has what it asks for") {
    Fair fair;
    static_cast<FairForm&>(fair) = a_fair();
    FairSituation const today{TestWorld().time, 0};
    CHECK(needs_of(FairStep::announce, fair, today).empty());
    fair.hosts.clear();
    fair.contacts.clear();
    CHECK(
        needs_of(FairStep::announce, fair, today) ==
        std::vector{FairNeed::hosts, FairNeed::contacts});
    CHECK(
        needs_of(FairStep::open, fair, {today.now + 48h}) == std::vector{FairNeed::stage_to_come});
    fair.stages[0].mode = StageMode::on_campus;
    CHECK(needs_of(FairStep::open, fair, today) == std::vector{FairNeed::must_read});
    CHECK(needs_of(FairStep::open, fair, {today.now, 1}).empty());
    CHECK(needs_of(FairStep::close, fair, {today.now + 48h}).empty());
    CHECK(may_take(FairStep::open, fair, today).error().code == "fair_not_ready");
}

TEST_CASE("the times of steps that happen by themselves follow each other") {
    auto form = a_fair();
    form.announce_at = TestWorld().time;
    form.close_at = TestWorld().time + 1h;
    CHECK(check_form(form));
    form.open_at = form.close_at;
    CHECK(check_form(form).error().fields[0].pointer == "/close_at");
}

TEST_CASE("a stage that runs is ended by decision, and its plan stays") {
    Fair fair;
    static_cast<FairForm&>(fair) = a_fair();
    auto const begin = fair.stages[0].starts_at;
    CHECK(end_now(fair, 1, begin - 1h).error().code == "stage_not_begun");
    CHECK(end_now(fair, 2, begin).error().code == "no_such_stage");
    REQUIRE(end_now(fair, 1, begin + 1h));
    CHECK(end_of(fair.stages[0]) == begin + 1h);
    CHECK(fair.stages[0].ends_at == begin + 24h);
    CHECK(end_now(fair, 1, begin + 1h).error().code == "stage_over");
}

TEST_CASE("a fair is kept as it was written and seen by the public once it is announced") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser(), visitor = desk.caller(Role::visitor);
        auto form = a_fair();
        form.co_organisers = {web::text<Unit>("某大学")};
        auto const draft = *desk.write(organiser, &create, form);
        CHECK(desk.read(visitor, &show, {draft.id}).error().code == "fair_not_found");
        CHECK(desk.read(desk.reviewer(), &show, {draft.id})->title == form.title);
        CHECK(desk.read(visitor, &list, {})->items.empty());
        CHECK(desk.write(organiser, &move, {draft.id, FairStep::announce})->version == 2);
        auto const seen = *desk.read(visitor, &show, {draft.id});
        CHECK((seen.state == FairState::announced && seen.co_organisers == form.co_organisers));
        REQUIRE(seen.stages.size() == 1);
        CHECK(seen.stages[0].ends_at == a_stage().ends_at);
        CHECK(desk.read(visitor, &list, {})->items.size() == 1);
        CHECK((desk.announced("fair_created") == 1 && desk.announced("fair_announced") == 1));
        CHECK(
            desk.read(visitor, &show, {desk.world.fresh<Fair>()}).error().code == "fair_not_found");
    });
}

TEST_CASE("the public list is newest first, in pages, without drafts and archived fairs") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const visitor = desk.caller(Role::visitor);
        std::vector<FairId> shown;
        for (auto const state :
             {FairState::draft, FairState::announced, FairState::open, FairState::closed,
              FairState::archived})
            shown.push_back(fair_in(desk, state).id);
        auto const first = *desk.read(visitor, &list, {{}, web::Limit{2}});
        REQUIRE((first.items.size() == 2 && first.next_cursor));
        CHECK((first.items[0].id == shown[3] && first.items[1].id == shown[2]));
        auto const second =
            *desk.read(visitor, &list, {web::text<web::Cursor>(*first.next_cursor), web::Limit{2}});
        REQUIRE((second.items.size() == 1 && !second.next_cursor));
        CHECK(second.items[0].id == shown[1]);
        CHECK(desk.read(desk.reviewer(), &fairs::review, {})->items.size() == 5);
    });
}

TEST_CASE("an edit replaces what was written, unless somebody else was faster or it is archived") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto const fair = fair_in(desk, FairState::open);
        EditedFair edit;
        static_cast<FairForm&>(edit) = a_fair();
        edit.fair_id = fair.id;
        edit.version = fair.version;
        edit.title = web::text<FairTitle>("夏季双选会");
        auto const edited = *desk.write(organiser, &fairs::edit, edit);
        CHECK((edited.title == edit.title && edited.version == fair.version + 1));
        CHECK(edited.state == FairState::open);
        CHECK(desk.write(organiser, &fairs::edit, edit).error().code == "changed_meanwhile");
        edit.version = edited.version;
        edit.stages.clear();
        CHECK(desk.write(organiser, &fairs::edit, edit).error().fields[0].pointer == "/stages");
        edit.fair_id = fair_in(desk, FairState::archived).id;
        CHECK(desk.write(organiser, &fairs::edit, edit).error().code == "fair_archived");
        CHECK(desk.announced("fair_edited") == 1);
    });
}

TEST_CASE(
    "whatever steps are tried by whomever, a fair goes from draft to archive and no other way") {
    store::ScratchFolder const scratch;
    auto const db = store::open_sqlite(scratch.path / "db");
    store::migrate(*db, store::migrations());
    web::TestDesk desk{*db};
    auto const organiser = desk.organiser(), reviewer = desk.reviewer();
    CHECK(rc::check([&] {
        auto const id = desk.write(organiser, &create, a_fair())->id;
        auto state = FairState::draft;
        auto const steps = *rc::gen::container<std::vector<FairStep>>(rc::gen::element(
            FairStep::announce, FairStep::open, FairStep::close, FairStep::archive));
        for (auto const step : steps) {
            RC_ASSERT(!desk.write(reviewer, &move, {id, step}));
            auto const moved = desk.write(organiser, &move, {id, step});
            auto const next = expected(state, step);
            RC_ASSERT(static_cast<bool>(moved) == next.has_value());
            state = next.value_or(state);
            RC_ASSERT(desk.read(organiser, &show, {id})->state == state);
        }
    }));
}

TEST_CASE("steps happen by themselves when their time has come, unless something is missing") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto form = a_fair();
        auto const start = desk.world.time;
        form.announce_at = start + 1min;
        form.open_at = start + 1h;
        form.close_at = start + 25h;
        form.archive_at = start + 100h;
        auto const id = desk.write(organiser, &create, form)->id;
        form.hosts.clear();
        auto const lacking = desk.write(organiser, &create, form)->id;
        auto const after = [&](std::chrono::minutes past) {
            desk.world.time = start + past;
            return *db.write([&](store::Transaction& tx) -> Result<std::int64_t> {
                return move_on(tx, desk.world);
            });
        };
        auto const state = [&](FairId const& fair) {
            return desk.read(organiser, &show, {fair})->state;
        };
        CHECK((after(0min) == 0 && state(id) == FairState::draft));
        CHECK((after(1min) == 1 && state(id) == FairState::announced));
        CHECK(state(lacking) == FairState::draft);
        CHECK(desk.read(organiser, &review_one, {lacking})->needs == std::vector{FairNeed::hosts});
        CHECK((after(2h) == 1 && state(id) == FairState::open));
        CHECK((after(101h) == 2 && state(id) == FairState::archived));
        CHECK(after(102h) == 0);
        db.read([&](store::Transaction& tx) {
            CHECK(tx.count("from events where type = 'fair_opened' and payload = '{}'") == 1);
            return true;
        });
    });
}

TEST_CASE("closing a fair ends what still runs, and what had not begun stays as planned") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto form = a_fair();
        form.stages.push_back(a_stage(StageMode::online_normalised));
        form.stages.back().ends_at.reset();
        form.stages.push_back(form.stages.back());
        form.stages.back().starts_at += 48h;
        auto fair = *desk.write(organiser, &create, form);
        for (auto const step : {FairStep::announce, FairStep::open})
            fair = *desk.write(organiser, &move, {fair.id, step});
        desk.world.time += 2h;
        fair = *desk.write(organiser, &end_stage, {fair.id, {1}, fair.version});
        desk.world.time += 1h;
        fair = *desk.write(organiser, &move, {fair.id, FairStep::close});
        CHECK(fair.stages[0].ended_at == desk.world.time - 1h);
        CHECK(fair.stages[1].ended_at == desk.world.time);
        CHECK(!fair.stages[2].ended_at);
        CHECK(desk.announced("fair_stage_ended") == 1);
    });
}
