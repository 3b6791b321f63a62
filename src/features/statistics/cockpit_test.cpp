#include <doctest/doctest.h>
#include "features/organisations/test_organisations.hpp"
#include "features/statistics/definitions.hpp"
#include "features/statistics/test_counting.hpp"
#include "platform/documents/sheets/reading.hpp"

using namespace sx;
using namespace sx::statistics;
using applications::ApplicationStep;
using std::chrono::days, std::chrono::hours;

namespace {

struct Desk : Counting {
    using Counting::Counting;

    Cockpit cockpit() {
        catch_up();
        return *market.read(market.organiser(), &show_cockpit, {market.fair});
    }
    FairRows rows(FairList list, std::optional<Day> day = {}) {
        AskRows asked;
        asked.fair_id = market.fair;
        asked.list = list;
        asked.day = day;
        return *market.read(market.organiser(), &list_rows, asked);
    }
    access::Caller applicant() {
        auto const seeker = seekers::seeker_with_resume(market);
        REQUIRE(market.apply(seeker));
        return seeker;
    }
};

FigureToday of(Cockpit const& cockpit, FairFigure figure) {
    for (auto const& one : cockpit.today)
        if (one.figure == figure) return one;
    return {};
}

// The last minute of a Shanghai day.
Instant late(Instant now) {
    return end_of_shanghai_day(shanghai_day(now)) - std::chrono::minutes(1);
}

}  // namespace

TEST_CASE("a day ends at midnight in Shanghai, and yesterday stays what it was") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        auto& world = desk.market.world;
        world.time = late(world.time);
        desk.applicant();
        desk.applicant();
        auto const before = desk.cockpit();
        CHECK(of(before, FairFigure::applications).today == 2);
        CHECK(before.hours[23].today == 2);
        world.time += std::chrono::minutes(1);
        desk.applicant();
        auto const after = desk.cockpit();
        auto const figure = of(after, FairFigure::applications);
        CHECK((figure.today == 1 && figure.yesterday == 2 && figure.yesterday_by_now == 0));
        CHECK((after.hours[23].yesterday == 2 && after.hours[0].today == 1));
        REQUIRE(after.course.size() >= 2);
        CHECK(after.course.back().applications == 1);
        CHECK(after.course[after.course.size() - 2].seekers == 2);
        world.time = late(world.time) + std::chrono::seconds(30);
        CHECK(of(desk.cockpit(), FairFigure::applications).yesterday_by_now == 2);
        CHECK(desk.rows(FairList::applications, shanghai_day(world.time)).total == 1);
        CHECK(desk.rows(FairList::applications).total == 3);
        CHECK(desk.recount().equal);
    });
}

TEST_CASE("days on which nothing happened stand in the course as nothing") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.applicant();
        desk.market.world.time += days(3);
        auto const posting = desk.market.published(desk.market.acme).id;
        CHECK(posting.text != desk.market.posting.text);
        auto const course = desk.cockpit().course;
        REQUIRE(course.size() == 4);
        CHECK((course[0].applications == 1 && course[1].applications == 0));
        CHECK((course[2].postings == 0 && course[3].postings == 1));
    });
}

TEST_CASE("an application waits until its employer does more than look at it") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        auto& market = desk.market;
        auto const first = market.apply(market.ana)->id;
        auto const since = market.world.time;
        market.world.time += hours(5);
        desk.applicant();
        auto cockpit = desk.cockpit();
        CHECK((cockpit.awaited == 2 && cockpit.oldest_awaited_at == since));
        REQUIRE(cockpit.slowest.size() == 1);
        CHECK((cockpit.slowest[0].waiting == 2 && cockpit.slowest[0].oldest_at == since));
        CHECK(!cockpit.slowest[0].name.empty());
        auto const waiting = desk.rows(FairList::awaited);
        CHECK((waiting.total == 2 && waiting.items[0].at == since));
        CHECK(waiting.items[0].posting_title == "数控操作工");
        REQUIRE(market.step(market.acme, first, ApplicationStep::view));
        CHECK(desk.cockpit().awaited == 2);
        REQUIRE(market.step(market.acme, first, ApplicationStep::decline, "已招满"));
        CHECK(desk.cockpit().awaited == 1);
    });
}

TEST_CASE(
    "who has nothing yet is listed: employers without postings, seekers without applications") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        auto& market = desk.market;
        auto cockpit = desk.cockpit();
        CHECK(cockpit.employers_without_postings == 0);
        CHECK(cockpit.seekers_without_applications == 1);  // ana
        CHECK(desk.rows(FairList::seekers_without_applications).items[0].seeker == "林**");
        market.admit(market.fair, market.firm("空手公司"));
        REQUIRE(market.apply(market.ana));
        cockpit = desk.cockpit();
        CHECK(cockpit.employers_without_postings == 1);
        CHECK(cockpit.seekers_without_applications == 0);
        auto const rows = desk.rows(FairList::employers_without_postings);
        CHECK(rows.items.at(0).organisation_name == "空手公司");
        REQUIRE(market.write(
            market.acme, &postings::take_step,
            {market.posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(desk.cockpit().employers_without_postings == 2);
        CHECK(desk.rows(FairList::postings_left).total == 1);
    });
}

TEST_CASE("rows of the whole fair are as many as its figure: whoever left is not among them") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        auto& market = desk.market;
        desk.applicant();
        auto const as_many = [&] {
            auto const figures = desk.cockpit().figures;
            CHECK(desk.rows(FairList::postings).total == figures.postings);
            CHECK(desk.rows(FairList::employers).total == figures.employers);
            CHECK(desk.rows(FairList::applications).total == figures.applications);
            return figures.postings;
        };
        auto const before = as_many();
        market.world.time += hours(1);
        REQUIRE(market.write(
            market.acme, &postings::take_step,
            {market.posting, postings::EmployerStep::close, postings::CloseReason::filled}));
        CHECK(as_many() == before - 1);
    });
}

TEST_CASE("the queues say how many wait and since when") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        auto& market = desk.market;
        auto const since = market.world.time;
        market.submitted(market.acme, market.form());
        auto const newcomer = market.firm("新单位");
        REQUIRE(market.write(newcomer, &fairs::request_participation, {market.fair}));
        REQUIRE(market.write(
            newcomer, &organisations::claim_mark,
            {organisations::MarkKind::specialised, web::text<Text<1, 500>>("湖北省 2027 年名单")}));
        for (auto const& queue : desk.cockpit().queues) {
            bool const waits =
                queue.queue != FairQueue::organisations && queue.queue != FairQueue::pictures;
            CHECK(queue.waiting == (waits ? 1 : 0));
            CHECK(queue.oldest_at.has_value() == waits);
            if (waits) CHECK(queue.oldest_at >= since);
        }
    });
}

TEST_CASE("lists come in pages without repeating a row") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        for (int more = 0; more < 5; ++more) desk.applicant();
        desk.catch_up();
        AskRows asked;
        asked.fair_id = desk.market.fair;
        asked.limit = web::Limit{2};
        std::size_t seen = 0;
        do {
            auto const page = *desk.market.read(desk.market.organiser(), &list_rows, asked);
            CHECK(page.total == 5);
            seen += page.items.size();
            asked.cursor.reset();
            if (page.next_cursor) asked.cursor = web::text<web::Cursor>(*page.next_cursor);
        } while (asked.cursor);
        CHECK(seen == 5);
        asked.fair_id = desk.market.world.fresh<fairs::Fair>();
        CHECK(
            desk.market.read(desk.market.organiser(), &list_rows, asked).error().code ==
            "fair_not_found");
    });
}

TEST_CASE("whatever is counted or listed is defined in both languages") {
    auto const defined = [](std::string_view figure) {
        auto const zh = definition_of(figure, Language::zh);
        auto const en = definition_of(figure, Language::en);
        CHECK((!zh.name.empty() && !zh.meaning.empty() && !en.name.empty() && !en.meaning.empty()));
        CHECK((zh.name != en.name && zh.meaning != en.meaning));
    };
    for (auto const& list : wire::type_of<FairList>().names) defined(list.name);
    for (auto const& member : wire::type_of<Figures>().members) defined(member.name);
    for (auto const& queue : wire::type_of<FairQueue>().names)
        defined(std::string("waiting_").append(queue.name));
    for (auto const* column : {"today", "yesterday", "yesterday_by_now"}) defined(column);
    CHECK_THROWS_AS(definition_of("no_such_figure", Language::zh), std::logic_error);
    CHECK(every_definition(Language::en).size() == 21);
}

TEST_CASE("what is taken away holds what is shown") {
    store::on_every_database([](store::Database& db) {
        Desk desk{db};
        desk.applicant();
        desk.catch_up();
        auto const rows_in = [](std::string const& bytes) {
            std::vector<std::vector<std::string>> rows;
            REQUIRE(documents::read_xlsx(
                bytes, {}, [&](std::int64_t, std::vector<std::string> const& cells) {
                    rows.push_back(cells);
                    return true;
                }));
            return rows;
        };
        auto const organiser = desk.market.organiser();
        auto const cockpit = *desk.market.read(organiser, &export_cockpit, {desk.market.fair});
        CHECK(cockpit.name == "今日概览.xlsx");
        auto const figures = rows_in(cockpit.bytes);
        REQUIRE(figures.size() == 7);
        CHECK((figures[1][0] == "投递（次）" && figures[1][1] == "1" && figures[1][3] == "0"));
        AskRows asked;
        asked.fair_id = desk.market.fair;
        auto const rows = rows_in(desk.market.read(organiser, &export_rows, asked)->bytes);
        REQUIRE(rows.size() == 2);
        CHECK((rows[1][2] == "数控操作工" && rows[1][3] == "林**"));
    });
}
