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
    auto const checked = check_stages(stages);
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
}

TEST_CASE("a fair is kept as it was written and seen by the public once it is announced") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser(), visitor = desk.caller(Role::visitor);
        auto form = a_fair();
        form.co_host = web::text<Line>("某大学");
        auto const draft = *desk.write(organiser, &create, form);
        CHECK(desk.read(visitor, &show, {draft.id}).error().code == "fair_not_found");
        CHECK(desk.read(desk.reviewer(), &show, {draft.id})->title == form.title);
        CHECK(desk.read(visitor, &list, {})->items.empty());
        CHECK(desk.write(organiser, &move, {draft.id, FairStep::announce})->version == 2);
        auto const seen = *desk.read(visitor, &show, {draft.id});
        CHECK((seen.state == FairState::announced && seen.co_host == form.co_host));
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
        CHECK(desk.read(desk.reviewer(), &review, {})->items.size() == 5);
    });
}

TEST_CASE("an edit replaces what was written, unless somebody else was faster or it is archived") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser();
        auto const fair = fair_in(desk, FairState::open);
        EditedFair edit;
        static_cast<NewFair&>(edit) = a_fair();
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
