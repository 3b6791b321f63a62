#include <doctest/doctest.h>
#include "features/fairs/test_fairs.hpp"
#include "features/site/use_cases.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/test_desk.hpp"

namespace sx::site {
namespace {

using std::chrono::days;

bool has(web::Document const& page, std::string_view part) {
    return page.content.find(part) != std::string::npos;
}

// A venue with one fair, one employer and two of its postings: an open one and one that is over.
struct Venue {
    web::TestDesk desk;
    organisations::Organisation employer;
    fairs::Fair fair;
    postings::PostingId open, over;
    search::PostingIndex index{};

    explicit Venue(store::Database& db) : desk{db} {
        desk.venue.address = "https://fair.example.cn";
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            fill(tx);
            return {};
        }));
    }

    void fill(store::Transaction& tx) {
        employer = organisations::create_imported(
            tx, desk.world,
            {.name = web::text<organisations::OrganisationTitle>("甲 & 乙公司"),
             .introduction = "做工业阀门。"});
        fair.id = desk.world.fresh<fairs::Fair>();
        fair.title = web::text<fairs::FairTitle>("2027 届高校毕业生春季网络双选会");
        fair.slogan = web::text<fairs::Slogan>("投递只要一步");
        fair.theme = web::text<fairs::Line>("稳就业");
        fair.hosts = {web::text<fairs::Unit>("云川市")};
        fair.audience = web::text<fairs::Audience>("应届毕业生");
        fair.rules = web::text<fairs::FairRules>("不收费");
        fair.state = fairs::FairState::open;
        fair.created_at = desk.world.now();
        tx.insert("fairs", fair);
        open = insert(tx, "软件工程师", postings::PostingState::published);
        tx.run(
            "insert into fair_postings (fair_id, posting_id, organisation_id, headcount) "
            "values ($1, $2, $3, 1)",
            fair.id, open, employer.id);
        over = insert(tx, "测试工程师", postings::PostingState::closed);
    }

    postings::PostingId insert(
        store::Transaction& tx, std::string_view title, postings::PostingState state) {
        postings::Posting posting;
        posting.id = desk.world.fresh<postings::Posting>();
        posting.organisation_id = employer.id;
        posting.employer_name = web::text<postings::EmployerName>(employer.name.str());
        posting.title = web::text<postings::PostingTitle>(title);
        posting.description = web::text<Text<1, 10000>>("1、写 <代码>");
        posting.region_code = codes::RegionCode::stored("420111");
        posting.salary_unit = postings::SalaryUnit::negotiable;
        posting.state = state;
        posting.created_at = posting.closes_at = desk.world.now();
        posting.published_at = posting.listed_at = desk.world.now();
        posting.closes_at += days(9);
        tx.insert("postings", posting);
        return posting.id;
    }

    organisations::OrganisationId stranger(store::Transaction& tx) {
        return organisations::create_imported(
                   tx, desk.world, {.name = web::text<organisations::OrganisationTitle>("丙公司")})
            .id;
    }

    template <class In>
    Result<web::Document> page(
        Result<web::Document> (*show)(web::Call const&, In const&),
        std::type_identity_t<In> const& in) {
        return desk.read(access::Caller{}, show, in);
    }
    // Of those that look for postings.
    template <class In>
    Result<web::Document> page(
        Result<web::Document> (*show)(search::PostingIndex&, web::Call const&, In const&),
        std::type_identity_t<In> const& in) {
        return desk.db.read([&](store::Transaction& tx) {
            access::Caller const anybody;
            return show(index, {tx, desk.world, anybody, desk.language, desk.venue}, in);
        });
    }
};

fairs::FairForm a_draft() {
    auto form = fairs::a_fair();
    form.title = web::text<fairs::FairTitle>("还没有公布的双选会");
    return form;
}

}  // namespace

TEST_CASE("the home page is the fair that is on") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const home = *venue.page(&show_home, {});
        CHECK(has(home, "<h1 id=\"fair\"><span class=\"nb\">2027 届高校毕业生</span>"));
        CHECK(has(home, "href=\"/postings/" + venue.open.text + "\""));
        CHECK(has(home, "data-figure=\"openings\""));
        CHECK(has(home, "<link rel=\"canonical\" href=\"https://fair.example.cn/\">"));
        venue.desk.language = Language::en;
        CHECK(has(*venue.page(&show_home, {}), "href=\"/en/postings/" + venue.open.text + "\""));
        auto const fair = *venue.page(&show_fair, {venue.fair.id});
        CHECK(has(fair, "Rules"));
        CHECK(!venue.page(&show_fair, {{"01900000-0000-7000-8000-000000000000"}}));
    });
}

TEST_CASE("a fair lists who takes part in it, in the order of joining, with what they do") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const list = [&] {
            return *venue.page(&list_fair_employers, {venue.fair.id, {}, {}});
        };
        CHECK(has(list(), "还没有单位参会。"));
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            tx.run(
                "update organisations set region_code = '420111' where id = $1", venue.employer.id);
            for (std::string_view const state : {"requested", "approved"})
                tx.run(
                    "insert into participations (id, fair_id, organisation_id, state, "
                    "requested_at) values ($1, $2, $3, $4, $5)",
                    venue.desk.world.fresh_id(), venue.fair.id,
                    state == "approved" ? venue.employer.id.text : venue.stranger(tx).text, state,
                    venue.desk.world.now());
            return {};
        }));
        auto const page = list();
        CHECK((has(page, "1 家单位") && has(page, "甲 &amp; 乙公司") && !has(page, "丙公司")));
        CHECK((has(page, "洪山区") && has(page, "/employers/table?format=xlsx")));
        CHECK(
            has(*venue.page(&show_fair, {venue.fair.id}),
                "href=\"/fairs/" + venue.fair.id.text + "/employers\">"));
    });
}

TEST_CASE("an empty venue has a home page too") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        search::PostingIndex index;
        auto const page = [&](auto show, auto const& asked) {
            return *db.read([&](store::Transaction& tx) {
                access::Caller const anybody;
                return show(index, {tx, desk.world, anybody, desk.language, desk.venue}, asked);
            });
        };
        CHECK(has(page(&show_home, web::Nothing{}), "还没有公布的招聘会"));
        CHECK(has(page(&list_postings, search::FindPostings{}), "0 个岗位"));
        CHECK(has(page(&show_posting_map, search::FindPostings{}), "湖北省 0 个岗位"));
        CHECK(has(*desk.read(access::Caller{}, &list_employers, {}), "没有找到"));
    });
}

TEST_CASE("the list of postings keeps what was asked, and only the whole list is indexed") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const all = *venue.page(&list_postings, {});
        CHECK((has(all, "1 个岗位") && has(all, "canonical") && !has(all, "noindex")));
        CHECK((has(all, "/search.js") && !has(all, "/app/searches")));
        search::FindPostings which;
        which.q = web::text<Text<1, 80>>("软件");
        which.region.emplace().push_back(codes::RegionCode::stored("420000"));
        auto const found = *venue.page(&list_postings, which);
        CHECK(has(found, "<mark>软件</mark>工程师"));
        CHECK(has(found, R"(aria-current="true"><span class="sr">去掉：</span>湖北省 <span>1<)"));
        CHECK(has(
            found, R"(<a href="/postings?q=%E8%BD%AF%E4%BB%B6"><span class="sr">去掉：</span>)"));
        CHECK(has(found, R"(href="/postings/map?q=%E8%BD%AF%E4%BB%B6&amp;region=420000")"));
        CHECK(has(found, R"(<input type="hidden" name="region" value="420000">)"));
        CHECK(
            has(found, "/app/searches?keep=q%3D%25E8%25BD%25AF%25E4%25BB%25B6%26region%3D420000"));
        CHECK(has(found, "noindex"));
        which.region->front() = codes::RegionCode::stored("310000");
        auto const nothing = *venue.page(&list_postings, which);
        CHECK((has(nothing, "没有找到。") && has(nothing, "去掉“上海市”再看")));
    });
}

TEST_CASE("the map counts what the list finds, and only the whole one is indexed") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const whole = *venue.page(&show_posting_map, {});
        CHECK((has(whole, "<title>湖北省 1 个岗位</title>") && !has(whole, "noindex")));
        CHECK(has(whole, R"(href="/postings/map?region=420000")"));
        search::FindPostings which;
        which.region.emplace().push_back(codes::RegionCode::stored("420100"));
        auto const city = *venue.page(&show_posting_map, which);
        CHECK((has(city, "武汉市的岗位") && has(city, "noindex")));
        CHECK(has(city, R"(<a href="/postings?region=420111">洪山区</a>)"));
        CHECK(has(city, "看这 1 个岗位"));
        which.q = web::text<Text<1, 80>>("软件");
        CHECK(
            has(*venue.page(&show_posting_map, which),
                R"(href="/postings/map?region=420100"><span class="sr">去掉：</span>软件<svg)"));
    });
}

TEST_CASE("an open posting can be applied for; one that is over says so and is gone for crawlers") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const open = *venue.page(&show_posting, {venue.open});
        CHECK(open.status == 200);
        CHECK(has(open, "/app/apply/" + venue.open.text + "?fair=" + venue.fair.id.text));
        CHECK(has(open, R"("@type":"JobPosting")"));
        CHECK(has(open, "写 &lt;代码&gt;"));
        CHECK(has(open, "甲 &amp; 乙公司"));
        CHECK(!has(open, "已核验"));  // it came from a file
        auto const over = *venue.page(&show_posting, {venue.over});
        CHECK((over.status == 410 && has(over, "已停止招聘") && has(over, "noindex")));
        CHECK((!has(over, "/app/apply/") && has(over, venue.open.text)));
        venue.desk.world.time += days(10);
        CHECK(venue.page(&show_posting, {venue.open})->status == 410);
    });
}

TEST_CASE("crawlers find every public page, once the venue has said its address") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        CHECK(has(*venue.page(&show_robots, {}), "Sitemap: https://fair.example.cn/sitemap.xml"));
        CHECK(has(
            *venue.page(&show_sitemap, {}), "<loc>https://fair.example.cn/sitemaps/postings/0<"));
        auto const postings = *venue.page(&show_postings_sitemap, {{0}});
        CHECK(postings.content_type == "application/xml; charset=utf-8");
        CHECK((has(postings, venue.open.text) && !has(postings, venue.over.text)));
        CHECK(!has(*venue.page(&show_postings_sitemap, {{1}}), "<url>"));
        CHECK(has(*venue.page(&show_fairs_sitemap, {}), "/fairs/" + venue.fair.id.text));
        CHECK(
            has(*venue.page(&show_employers_sitemap, {}), "/employers/" + venue.employer.id.text));
        venue.desk.venue.address.clear();
        CHECK(venue.page(&show_sitemap, {}).error().kind == ProblemKind::not_found);
    });
}

TEST_CASE("an employer's page shows who it is, then what it offers") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const page = *venue.page(&show_employer, {venue.employer.id});
        CHECK((has(page, "甲 &amp; 乙公司</h1>") && has(page, venue.open.text)));
        CHECK((!has(page, venue.over.text) && has(page, R"("@type":"Organization")")));
        CHECK(page.content.find("做工业阀门。") < page.content.find(venue.open.text));
        CHECK(!has(page, "单位已核验"));  // it came from a file
        CHECK(has(*venue.page(&list_employers, {}), venue.employer.id.text));
    });
}

TEST_CASE(
    "a fair's page tells its notices and whom to ask, and search engines that it is an event") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const organiser = venue.desk.organiser();
        venue.desk.world.time += days(1);
        auto const now = venue.desk.world.time;
        fairs::NewNotice form;
        form.fair_id = venue.fair.id;
        form.kind = fairs::NoticeKind::must_read;
        form.title = web::text<Text<1, 100>>("求职 <防骗> 须知");
        form.body = web::text<Text<1, 20000>>("1. 先收钱的都别信\n2. 证件不离身");
        auto const notice = *venue.desk.write(organiser, &fairs::draft_notice, form);
        REQUIRE(venue.desk.write(
            organiser, &fairs::move_notice, {notice.id, fairs::NoticeStep::publish}));
        fairs::NewDuty duty;
        duty.fair_id = venue.fair.id;
        duty.task = web::text<Text<1, 60>>("求职咨询");
        duty.person = web::text<Text<1, 40>>("陈老师");
        duty.phone = web::text<Text<1, 60>>("000-0000 0000");
        duty.starts_at = now;
        duty.ends_at = now + std::chrono::hours(4);
        REQUIRE(venue.desk.write(organiser, &fairs::add_duty, duty));

        auto const fair = *venue.page(&show_fair, {venue.fair.id});
        CHECK((has(fair, "求职 &lt;防骗&gt; 须知") && has(fair, "安全须知")));
        CHECK(
            (has(fair, "正在值班") && has(fair, "<a href=\"tel:00000000000\">000-0000 0000</a>")));
        CHECK(has(fair, "data-topic=\"fair:" + venue.fair.id.text));
        auto const shown = *venue.page(&show_notice, {notice.id});
        CHECK(has(shown, "<ul><li>先收钱的都别信</li><li>证件不离身</li></ul>"));
        CHECK(has(*venue.page(&list_notices, {venue.fair.id, {}, {}}), notice.id.text));
        auto const feed = *venue.page(&show_notices_feed, {venue.fair.id});
        CHECK(feed.content_type == "application/atom+xml; charset=utf-8");
        CHECK(has(feed, "<title>求职 &lt;防骗&gt; 须知</title>"));

        venue.desk.world.time += std::chrono::hours(4);
        CHECK(!has(*venue.page(&show_fair, {venue.fair.id}), "正在值班"));
        REQUIRE(venue.desk.write(
            organiser, &fairs::move_notice, {notice.id, fairs::NoticeStep::withdraw}));
        CHECK(venue.page(&show_notice, {notice.id}).error().code == "notice_not_found");
        CHECK(!has(*venue.page(&show_notices_feed, {venue.fair.id}), notice.id.text));
    });
}

TEST_CASE("staff see a draft as others will, with what each of them will be asked to read") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const draft = *venue.desk.write(venue.desk.organiser(), &fairs::create, a_draft());
        CHECK(venue.page(&show_fair, {draft.id}).error().code == "fair_not_found");
        for (auto const onlooker : {Onlooker::visitor, Onlooker::seeker, Onlooker::employer}) {
            auto const page = *venue.page(&preview_fair, {draft.id, onlooker});
            CHECK((has(page, "预览：只有工作人员能看到") && has(page, "noindex")));
            CHECK(!has(page, "data-live"));
            CHECK(has(page, "单位报名时会看到") == (onlooker == Onlooker::employer));
        }
    });
}

TEST_CASE("a series shows its fairs once they are announced") {
    store::on_every_database([](store::Database& db) {
        Venue venue(db);
        auto const organiser = venue.desk.organiser();
        fairs::SeriesForm form;
        form.name = web::text<Text<1, 80>>("四季招聘周");
        static_cast<fairs::FairTexts&>(form.outline) = a_draft();
        form.outline.title = web::text<fairs::FairTitle>("{year} 年{season}招聘周");
        form.outline.stages.emplace_back().name = web::text<fairs::StageName>("集中招聘");
        auto const series = *venue.desk.write(organiser, &fairs::create_series, form);
        auto const fair = *venue.desk.write(
            organiser, &fairs::draft_edition,
            {series.id, fairs::FairSeason::spring, *parse_day("2099-03-01")});
        CHECK(!has(*venue.page(&show_series, {series.id}), fair.id.text));
        REQUIRE(venue.desk.write(organiser, &fairs::move, {fair.id, fairs::FairStep::announce}));
        CHECK(has(*venue.page(&show_series, {series.id}), "2099 年春季招聘周"));
        CHECK(has(*venue.page(&show_fair, {fair.id}), "/series/" + series.id.text));
    });
}

}  // namespace sx::site
