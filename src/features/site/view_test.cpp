#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/layout.hpp"
#include "features/site/posting_view.hpp"
#include "features/site/term_texts.hpp"

namespace sx::site {
namespace {

using std::chrono::days;
constexpr auto zh = Language::zh;
constexpr auto en = Language::en;
Instant const now = *parse_instant("2027-03-18T10:42:00+08:00");

fairs::FairStage stage(std::string_view name, Instant begin, std::optional<Instant> end) {
    return {*Text<1, 60>::parse(name), fairs::StageMode::online_concentrated, begin, end};
}

fairs::Fair a_fair(fairs::FairState state) {
    fairs::Fair fair;
    fair.title = *fairs::FairTitle::parse("春季双选会");
    fair.slogan = *fairs::Slogan::parse("投递只要一步");
    fair.state = state;
    fair.stages = {
        stage("报名", now - days(9), now - days(2)),
        stage("集中招聘", now - days(1), now + days(28)), stage("常态招聘", now + days(30), {})};
    return fair;
}

postings::PublicPosting a_posting() {
    postings::PublicPosting posting;
    posting.id = {"01900000-0000-7000-8000-000000000007"};
    posting.organisation_id = {"01900000-0000-7000-8000-000000000009"};
    posting.title = *postings::PostingTitle::parse("软件工程师 </script>");
    posting.employer_name = *postings::EmployerName::parse("甲公司");
    posting.description = *Text<1, 10000>::parse("1、写代码");
    posting.headcount = {6};
    posting.salary_unit = postings::SalaryUnit::month;
    posting.salary_min = Money{750000};
    posting.salary_max = Money{1000000};
    posting.education = codes::Education::bachelor;
    posting.region_code = *codes::RegionCode::parse("420111");
    posting.published_at = now - days(1);
    posting.closes_at = now + days(23);
    posting.state = postings::PostingState::published;
    return posting;
}

bool has(std::string const& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a running stage is in sight before the next one, and nothing after the last") {
    auto fair = a_fair(fairs::FairState::open);
    auto const at = [&](Instant when) {
        auto const sight = stage_in_sight(fair, when);
        return sight ? sight->stage->name.str() + (sight->running ? " runs" : " begins") : "";
    };
    CHECK(at(now) == "集中招聘 runs");
    CHECK(at(now - days(30)) == "报名 begins");
    CHECK(at(now + days(29)) == "常态招聘 begins");
    CHECK(at(now + days(999)) == "常态招聘 runs");
    fair.stages.pop_back();
    CHECK(at(now + days(29)).empty());
}

TEST_CASE("the head of a fair says what is on, and counts down to what changes next") {
    auto const band = band_of(zh, a_fair(fairs::FairState::open), now);
    CHECK(band.now == "正在进行：集中招聘");
    REQUIRE(band.count);
    CHECK((band.count->left.number == 28 && band.count->of_what == "后集中招聘结束"));
    auto const closed = band_of(zh, a_fair(fairs::FairState::closed), now);
    CHECK((closed.now.empty() && !closed.count && closed.acts.size() == 1));
    CHECK(band_of(en, a_fair(fairs::FairState::announced), now).now == "Coming soon");
}

TEST_CASE("stages tell when they are and how they stand") {
    auto const list = stages_of(zh, a_fair(fairs::FairState::open), now);
    REQUIRE(list.size() == 3);
    CHECK(list[0].standing == pages::Standing::done);
    CHECK(list[1].standing == pages::Standing::on);
    CHECK(list[2].standing == pages::Standing::ahead);
    CHECK(list[2].lines.front() == "4 月 17 日起");
}

TEST_CASE("a place is told by its city, in English with the province") {
    CHECK(place_text(zh, "420111") == "武汉市洪山区");
    CHECK(place_text(en, "420111") == "武汉市洪山区, Hubei");
    CHECK(place_text(zh, "110105") == "北京市朝阳区");
    CHECK(place_text(en, "110105") == "朝阳区, Beijing");
    CHECK(place_text(zh, "420000") == "湖北省");
    CHECK(place_text(zh, "999999").empty());
}

TEST_CASE("the region filter goes down one level at a time and can go back") {
    auto const top = region_facet(zh, "");
    CHECK(top.options.front().label == "北京市");
    auto const hubei = region_facet(zh, "420000");
    CHECK((hubei.options.front().label == "湖北省" && hubei.options.front().chosen));
    CHECK(hubei.options.at(1).label == "武汉市");
    auto const district = region_facet(zh, "420111");
    REQUIRE(district.options.size() == 3);
    CHECK((!district.options[1].chosen && district.options[2].chosen));
}

TEST_CASE("terms are said as a requirement, or as a badge nobody misreads") {
    CHECK(least_education_text(zh, codes::Education::bachelor) == "本科及以上");
    CHECK(least_education_text(en, codes::Education::none) == "Any");
    CHECK(least_education_text(zh, codes::Education::doctor) == "博士");
    CHECK(majors_text(zh, {"0809", "nothing", "080703"}) == "计算机类、通信工程");
}

TEST_CASE("a posting's structured data is complete and cannot leave its script") {
    Venue venue;
    venue.address = "https://fair.example.cn";
    auto const text = job_posting_of(venue, a_posting()).script().str();
    CHECK(has(text, R"("title":"软件工程师 \u003c/script\u003e")"));
    CHECK(has(text, R"("validThrough":"2027-04-10T02:42:00.000Z")"));
    CHECK(has(text, R"("employmentType":"FULL_TIME","totalJobOpenings":6)"));
    CHECK(has(text, R"("minValue":7500,"maxValue":10000,"unitText":"MONTH")"));
    CHECK(has(text, R"("addressRegion":"湖北省","addressLocality":"武汉市")"));
    CHECK(has(text, R"("name":"甲公司","sameAs":"https://fair.example.cn/employers/01900000-)"));
    auto open = a_posting();
    open.salary_unit = postings::SalaryUnit::negotiable;
    open.region_code.reset();
    auto const bare = job_posting_of(venue, open).str();
    CHECK((!has(bare, "baseSalary") && !has(bare, "jobLocation")));
}

TEST_CASE("search engines read one sentence about a posting") {
    CHECK(
        summary_of(zh, a_posting()) ==
        "甲公司招聘软件工程师 </script>，武汉市洪山区，7,500–10,000 元/月，本科及以上。");
}

TEST_CASE("each filter can be dropped alone, and the others stay") {
    Asked asked("/postings", en);
    asked.add("q", "C++");
    asked.add("kind", "");
    asked.add("region", "42");
    CHECK(asked.url().str() == "/en/postings?q=C%2B%2B&region=42");
    CHECK(asked.url_without("q").str() == "/en/postings?region=42");
    CHECK(asked.path().str() == "/en/postings");
}

}  // namespace sx::site
