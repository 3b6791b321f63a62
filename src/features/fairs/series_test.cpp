#include <rapidcheck.h>
#include "features/fairs/outlines.hpp"
#include "features/fairs/test_fairs.hpp"

using namespace sx;
using namespace sx::fairs;
using access::Role;
using std::chrono::days;
using namespace std::chrono_literals;

namespace {

Day day(std::string_view text) { return *parse_day(text); }
Instant midnight(std::string_view text) { return end_of_shanghai_day(day(text) - days(1)); }

// Autumn 2026: two weeks in November, then until further notice; ended by decision in January.
Fair autumn() {
    Fair fair;
    static_cast<FairForm&>(fair) = a_fair();
    fair.title = web::text<FairTitle>("2026 年秋季招聘周（2027 届）");
    fair.rules = web::text<FairRules>("依据 2018 年公布的条例。");
    auto first = a_stage();
    first.starts_at = midnight("2026-11-02");
    first.ends_at = midnight("2026-11-16");
    auto second = a_stage(StageMode::online_normalised);
    second.starts_at = midnight("2026-11-16");
    second.ends_at.reset();
    second.ended_at = midnight("2027-01-10");
    fair.stages = {first, second};
    fair.open_at = first.starts_at + 9h;
    return fair;
}

SeriesForm a_series() {
    SeriesForm form;
    form.name = web::text<Text<1, 80>>("高校毕业生就业网络联盟招聘周");
    form.seasons = {{FairSeason::autumn, {11}, {2}}, {FairSeason::spring, {3}, {20}}};
    form.outline = outline_of(autumn());
    return form;
}

std::vector<std::string> wrong_fields(SeriesForm const& form) {
    std::vector<std::string> wrong;
    if (auto const checked = check_series(form); !checked)
        for (auto const& field : checked.error().fields)
            wrong.push_back(field.pointer + " " + field.code);
    return wrong;
}

}  // namespace

TEST_CASE("years in a text are moved on, other numbers stay") {
    CHECK(with_years_moved("2027 届，第 3 场，1999", 1) == "2028 届，第 3 场，2000");
    CHECK(with_years_moved("20270 个岗位，电话 0000-2027", 1) == "20270 个岗位，电话 0000-2028");
    CHECK(with_years_moved("", 1).empty());
}

TEST_CASE("a copy begins on the same weekday of a later year and leaves decisions behind") {
    auto const fair = autumn();
    CHECK(usual_day_of_copy(fair, midnight("2026-12-01")) == day("2027-11-01"));
    CHECK(usual_day_of_copy(fair, midnight("2028-01-01")) == day("2028-10-30"));
    auto const copy = copy_of(fair, day("2027-11-01"));
    CHECK(copy.title.str() == "2027 年秋季招聘周（2028 届）");
    CHECK(copy.rules == fair.rules);
    CHECK(copy.stages[0].ends_at == midnight("2027-11-15"));
    CHECK((!copy.stages[1].ends_at && !copy.stages[1].ended_at));
    CHECK(copy.open_at == midnight("2027-11-01") + 9h);
}

TEST_CASE("an outline made from a fair gives that fair again") {
    auto const fair = autumn();
    auto const outline = outline_of(fair);
    CHECK(outline.title.str() == "{year} 年{season}招聘周（{next_year} 届）");
    CHECK((outline.stages[1].from_day == 14 && !outline.stages[1].days));
    auto const again = form_of(outline, FairSeason::autumn, day("2026-11-02"));
    CHECK(again.title == fair.title);
    CHECK(again.stages[0].ends_at == fair.stages[0].ends_at);
    CHECK(again.stages[1].starts_at == fair.stages[1].starts_at);
    auto const spring = form_of(outline, FairSeason::spring, day("2027-03-20"));
    CHECK(spring.title.str() == "2027 年春季招聘周（2028 届）");
}

TEST_CASE("whenever an edition begins, its stages keep their distances and their lengths") {
    auto const outline = outline_of(autumn());
    CHECK(rc::check([&] {
        auto const start = day("2027-01-01") + days(*rc::gen::inRange(0, 2000));
        auto const form = form_of(outline, FairSeason::winter, start);
        RC_ASSERT(shanghai_day(form.stages[0].starts_at) == start);
        RC_ASSERT(form.stages[1].starts_at - form.stages[0].starts_at == days(14));
        RC_ASSERT(*form.stages[0].ends_at - form.stages[0].starts_at == days(14));
    }));
}

TEST_CASE("a series has each season once, on a day of its month, and stages that can be") {
    CHECK(wrong_fields(a_series()).empty());
    auto form = a_series();
    form.seasons = {{FairSeason::spring, {2}, {29}}, {FairSeason::spring, {2}, {30}}};
    form.outline.stages[0].days.reset();
    form.outline.stages[0].from_day = {20};
    CHECK(
        wrong_fields(form) == std::vector<std::string>{
                                  "/seasons/1/season season_twice",
                                  "/seasons/1/day day_not_in_month",
                                  "/outline/stages/0/days stage_end_required",
                                  "/outline/stages/1/from_day stages_out_of_order"});
    form.outline.stages.clear();
    CHECK(wrong_fields(form).back() == "/outline/stages stage_required");
}

TEST_CASE("the next edition is the first season to come that has no fair yet") {
    FairSeries series;
    static_cast<SeriesForm&>(series) = a_series();
    auto const next = [&](std::vector<Fair> const& editions, std::string_view today) {
        auto const found = next_edition(series, editions, day(today));
        return found ? to_text(found->starts_on) : std::string();
    };
    CHECK(next({}, "2026-11-22") == "2027-03-20");
    CHECK(next({}, "2026-11-01") == "2026-11-02");
    Fair spring;
    spring.edition_year = 2027;
    spring.season = FairSeason::spring;
    CHECK(next({spring}, "2026-11-22") == "2027-11-02");
    series.seasons.clear();
    CHECK(next({}, "2026-11-22").empty());
}

TEST_CASE("a series drafts each edition once, and everybody sees those that were announced") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const organiser = desk.organiser(), visitor = desk.caller(Role::visitor);
        desk.world.time = midnight("2026-11-22");
        auto const series = *desk.write(organiser, &create_series, a_series());
        DraftEdition const spring{series.id, FairSeason::spring, day("2027-03-20")};
        auto const fair = *desk.write(organiser, &draft_edition, spring);
        CHECK((fair.state == FairState::draft && fair.edition_year == 2027));
        CHECK(desk.read(organiser, &show, {fair.id})->series_id == series.id);
        CHECK(desk.write(organiser, &draft_edition, spring).error().code == "edition_exists");
        auto const reviewed = *desk.read(organiser, &review_series, {series.id});
        REQUIRE((reviewed.editions.size() == 1 && reviewed.next));
        CHECK(reviewed.next->starts_on == day("2027-11-02"));
        ListFairs const of_series{{}, {}, series.id};
        CHECK(desk.read(visitor, &list, of_series)->items.empty());
        REQUIRE(desk.write(organiser, &move, {fair.id, FairStep::announce}));
        CHECK(desk.read(visitor, &list, of_series)->items.size() == 1);
        CHECK(desk.read(visitor, &show_series, {series.id})->name == series.name);

        EditedSeries edit;
        static_cast<SeriesForm&>(edit) = a_series();
        edit.series_id = series.id;
        edit.version = 1;
        edit.about = web::text<Text<0, 2000>>("四季各一周");
        CHECK(desk.write(organiser, &edit_series, edit)->version == 2);
        CHECK(desk.write(organiser, &edit_series, edit).error().code == "changed_meanwhile");
        CHECK(desk.announced("series_written") == 2);
        CHECK(
            desk.read(visitor, &show_series, {desk.world.fresh<FairSeries>()}).error().code ==
            "series_not_found");
    });
}

TEST_CASE("a copy of a fair is a draft of its own") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const closed = fair_in(desk, FairState::closed);
        auto const copy = *desk.write(desk.organiser(), &fairs::copy, {closed.id, {}});
        CHECK((copy.id != closed.id && copy.state == FairState::draft && copy.version == 1));
        CHECK(copy.stages[0].starts_at == closed.stages[0].starts_at + days(364));
        CHECK(copy.hosts == closed.hosts);
        CHECK(
            desk.write(desk.organiser(), &fairs::copy, {desk.world.fresh<Fair>(), {}})
                .error()
                .code == "fair_not_found");
    });
}
