#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "features/site/employer_view.hpp"
#include "features/site/fair_view.hpp"
#include "features/site/kind_view.hpp"
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
    posting.published_at = posting.listed_at = now - days(1);
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

TEST_CASE("search engines read what each kind is, every place, and whom to ask") {
    Venue const venue;
    auto posting = a_posting();
    posting.other_places = {{codes::RegionCode::stored("420500"), {}}};
    posting.experience_years = {2};
    posting.benefits = {*Text<1, 40>::parse("双休"), *Text<1, 40>::parse("餐补")};
    posting.contact = postings::PostingContact{
        *Text<1, 40>::parse("陈示例"), *Text<5, 40>::parse("000-0000 0000"), {}};
    auto& terms = posting.job.emplace();
    terms.days_a_week = Number<1, 7>{5};
    terms.shift = postings::WorkShift::two_shifts;
    auto const text = job_posting_of(venue, posting).str();
    CHECK(has(text, R"("jobLocation":[{"@type":"Place")"));
    CHECK(has(text, R"("addressLocality":"宜昌市")"));
    CHECK(has(text, R"("credentialCategory":"bachelor degree")"));
    CHECK(has(text, R"("monthsOfExperience":24)"));
    CHECK(has(text, R"("jobBenefits":"双休、餐补","workHours":"每周工作 5 天，两班倒")"));
    CHECK(has(text, R"("telephone":"000-0000 0000")"));
    auto const type_of = [&](postings::PostingKind kind) {
        posting.kind = kind;
        return employment_type(posting);
    };
    CHECK(type_of(postings::PostingKind::traineeship) == "INTERN");
    CHECK(type_of(postings::PostingKind::public_institution) == "FULL_TIME");
    CHECK(type_of(postings::PostingKind::grassroots) == "TEMPORARY");
    posting.grassroots.emplace().programme = postings::Programme::western_plan;
    CHECK(type_of(postings::PostingKind::grassroots) == "VOLUNTEER");
}

TEST_CASE("each kind says its own, and only what was filled in") {
    auto const said = [](postings::PostingForm const& form, Language language = zh) {
        auto const part = kind_facts_of(language, form);
        auto text = part.title;
        for (auto const& fact : part.facts)
            text.append("|").append(fact.name).append("=").append(fact.value);
        return text;
    };
    postings::PostingForm form;
    CHECK(said(form).empty());
    form.job.emplace().probation_months = Number<0, 6>{3};
    form.job->probation_salary = Money{480000};
    CHECK(said(form) == "用工安排|试用期=3 个月|试用期工资=4,800 元/月");
    form = {};
    form.traineeship = postings::TraineeshipDetails{{6}, Money{200000}, {}, {}, true};
    CHECK(
        said(form) ==
        "见习安排|期限=6 个月|生活补助=2,000 元/月|留用=期满考核合格可留用|意外伤害保险=提供");
    form = {};
    form.internship = postings::InternshipDetails{{4}, {1}, {}, false, {}};
    CHECK(
        said(form, en) ==
        "The internship|Days a week=4 days|Duration=1 month|Certificate=Not provided");
    form = {};
    auto& post = form.public_institution.emplace();
    post.position_code = *Text<1, 40>::parse("42010001");
    post.competent_department = *Text<1, 100>::parse("示例局");
    post.graduate_years = {{2026}, {2027}};
    post.interview_ratio = Number<1, 20>{3};
    CHECK(
        said(form) ==
        "招考信息|岗位代码=42010001|岗位类别=管理岗位|招聘方式=笔试和面试|主管部门=示例局|"
        "面向毕业生=2026 届、2027 届|面试比例=1:3");
    form = {};
    form.grassroots = postings::GrassrootsDetails{
        postings::Programme::special_teachers, {3}, *Text<1, 500>::parse("可留任。")};
    CHECK(said(form) == "项目安排|项目=特岗教师|服务期=3 年");
    CHECK(kind_facts_of(zh, form).prose == "期满政策\n可留任。");
}

TEST_CASE("several places are one line in a list and all of them on the page") {
    auto posting = a_posting();
    posting.address = *Text<1, 200>::parse("示例大道 1 号");
    CHECK(places_of(zh, posting).empty());
    posting.other_places = {
        {codes::RegionCode::stored("420500"), {}}, {codes::RegionCode::stored("310115"), {}}};
    CHECK(head_of(zh, posting, now).facts.front().value == "武汉市洪山区 等 3 地");
    CHECK(head_of(en, posting, now).facts.front().value == "武汉市洪山区, Hubei and 2 more");
    CHECK(places_of(zh, posting).front() == "武汉市洪山区 示例大道 1 号");
    CHECK(places_of(zh, posting).size() == 3);
}

TEST_CASE("a refreshed posting says so, and a closed one why") {
    auto posting = a_posting();
    CHECK(head_of(zh, posting, now).updated == "昨天发布");
    posting.listed_at = now;
    CHECK(head_of(zh, posting, now).updated == "今天刷新");
    posting.state = postings::PostingState::expired;
    CHECK(gone_text(zh, posting) == "它已过截止时间。");
    posting.state = postings::PostingState::closed;
    CHECK(gone_text(zh, posting) == "单位已结束招聘。");
    posting.close_reason = postings::CloseReason::filled;
    CHECK(gone_text(zh, posting) == "它已招满。");
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
    CHECK(asked.url_with("q", "go").str() == "/en/postings?q=go&region=42");
    CHECK(asked.url_with("sort", "pay").str() == "/en/postings?q=C%2B%2B&region=42&sort=pay");
    CHECK(asked.path().str() == "/en/postings");
}

TEST_CASE("a fair is an event with its times, its places and who holds it") {
    Venue venue;
    venue.address = "https://fair.example.cn";
    auto fair = a_fair(fairs::FairState::open);
    fair.hosts = {*fairs::Unit::parse("云川市")};
    auto const text = event_of(venue, fair)->str();
    CHECK(has(text, R"("@type":"Event","name":"春季双选会")"));
    CHECK(has(text, R"("startDate":"2027-03-09T02:42:00.000Z")"));
    CHECK(!has(text, "endDate"));  // the last stage has no end
    CHECK(has(text, "OnlineEventAttendanceMode"));
    CHECK(has(text, R"("organizer":[{"@type":"Organization","name":"云川市"}])"));
    fair.stages.back().ended_at = now + days(60);
    fair.stages.back().mode = fairs::StageMode::offline;
    fair.stages.back().place = *fairs::StagePlace::parse("会展中心");
    auto const mixed = event_of(venue, fair)->str();
    CHECK((has(mixed, "MixedEventAttendanceMode") && has(mixed, R"("name":"会展中心")")));
    CHECK(has(mixed, R"("endDate":"2027-05-17T02:42:00.000Z")"));
    CHECK(!event_of(venue, fairs::Fair{}));
}

TEST_CASE("an employer's pictures say what they show, with their room, and load when seen") {
    using organisations::PictureKind;
    organisations::Employer employer;
    employer.id = {"01900000-0000-7000-8000-000000000009"};
    organisations::EmployerPicture hall;
    hall.id = {"01900000-0000-7000-8000-000000000010"};
    hall.kind = PictureKind::gallery;
    hall.alt = *organisations::PictureAlt::parse("车间 \"一号\"");
    hall.width = 640;
    hall.height = 480;
    employer.pictures = {hall};
    CHECK(has_picture(employer, PictureKind::gallery));
    CHECK(!has_picture(employer, PictureKind::logo));
    CHECK(employer_pictures(employer, PictureKind::logo, "logo", Fetched::at_once).empty());
    std::string const shown(
        employer_pictures(employer, PictureKind::gallery, "view", Fetched::in_sight).str());
    for (auto const* part :
         {R"(src="/api/v1/employers/01900000-0000-7000-8000-000000000009/pictures/)",
          R"(width="640" height="480")", R"(loading="lazy")", "&quot;一号&quot;"})
        CHECK_MESSAGE(shown.find(part) != std::string::npos, part);
}

TEST_CASE("a number can be called by a tap, words beside a number cannot") {
    CHECK(telephone("000-0000 0000").str() == "<a href=\"tel:00000000000\">000-0000 0000</a>");
    CHECK(telephone("内线 8001").str() == "<span>内线 8001</span>");
}

}  // namespace sx::site
