#include <algorithm>
#include <set>
#include "engine/meaning/ranking.hpp"
#include "engine/meaning/scoring.hpp"
#include "features/search/test_search.hpp"

using namespace sx;
using namespace sx::search;
using organisations::MarkKind;
using postings::PostingKind, postings::SalaryUnit;
using namespace std::chrono_literals;

namespace {

using Titles = std::vector<std::string>;

codes::RegionCode region(std::string_view code) { return web::text<codes::RegionCode>(code); }

std::int64_t postings_with(FoundPostings const& found, SearchFacet facet, std::string_view value) {
    for (auto const& counted : found.facets)
        if (counted.facet == facet)
            for (auto const& choice : counted.values)
                if (choice.value == value) return choice.postings;
    return 0;
}

std::string joined(std::vector<TextRun> const& runs) {
    std::string text;
    for (auto const& run : runs)
        text.append(run.found ? "[" : "").append(run.text).append(run.found ? "]" : "");
    return text;
}

}  // namespace

TEST_CASE("everybody narrows what is published") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm(), other = desk.firm("ABC Robotics");
        auto welder = desk.form("焊工");
        welder.region_code = region("420111");
        welder.education = codes::Education::senior_high;
        auto doctor = desk.form("医师");
        doctor.region_code = region("310115");
        doctor.education = codes::Education::master;
        doctor.experience_years = {5};
        doctor.major_codes = {codes::MajorCode::stored("100201")};
        auto intern = desk.form("实习生");
        intern.region_code.reset();
        intern.kind = PostingKind::internship;
        intern.internship.emplace();
        desk.publish(firm, welder);
        desk.publish(firm, doctor);
        desk.publish(other, intern);
        desk.submitted(firm, desk.form("未审"));

        CHECK(desk.titles() == Titles{"实习生", "医师", "焊工"});
        FindPostings asked;
        asked.region = {region("420000")};
        CHECK(desk.titles(asked) == Titles{"焊工"});
        asked.region = {region("420000"), region("310000")};
        CHECK(desk.titles(asked) == Titles{"医师", "焊工"});
        asked = {};
        asked.education = codes::Education::bachelor;
        CHECK(desk.titles(asked) == Titles{"实习生", "焊工"});
        asked = {};
        asked.kind = {PostingKind::internship};
        CHECK(desk.titles(asked) == Titles{"实习生"});
        asked.kind = {PostingKind::internship, PostingKind::job};
        CHECK(desk.found(asked).total == 3);
        asked = {};
        asked.major = {codes::MajorCode::stored("10")};
        CHECK(desk.titles(asked) == Titles{"医师"});
        asked = {};
        asked.experience_at_most = {4};
        CHECK(desk.titles(asked) == Titles{"实习生", "焊工"});
        asked = {};
        asked.organisation_id = other.organisation;
        CHECK(desk.titles(asked) == Titles{"实习生"});
        asked.organisation_id = access::OrganisationId{desk.world.fresh_id()};
        CHECK(desk.titles(asked).empty());
        asked = {};
        desk.world.time += std::chrono::days(2);
        desk.publish(firm, "文员");
        asked.listed_within = {2};
        CHECK(desk.titles(asked) == Titles{"文员"});
        asked.listed_within = {3};
        CHECK(desk.found(asked).total == 4);
    });
}

TEST_CASE("pay is compared by the month, whatever it is counted by") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto const paid = [&](std::string_view title, SalaryUnit unit, std::int64_t yuan) {
            auto form = desk.form(title);
            form.salary_unit = unit;
            form.salary_min = Money{yuan * 100};
            form.salary_max.reset();
            if (unit == SalaryUnit::negotiable) form.salary_min.reset();
            desk.publish(firm, form);
        };
        paid("年薪", SalaryUnit::year, 120000);  // 10 000 a month
        paid("日结", SalaryUnit::day, 400);      // 8 700
        paid("时薪", SalaryUnit::hour, 40);      // 6 960
        paid("月薪", SalaryUnit::month, 9000);   // 9 000
        paid("面议", SalaryUnit::negotiable, 0);
        FindPostings asked;
        asked.sort = PostingOrder::salary;
        CHECK(desk.titles(asked) == Titles{"年薪", "月薪", "日结", "时薪", "面议"});
        asked.facets = {SearchFacet::salary};
        asked.salary_at_least = Money{8700'00};
        auto const found = desk.found(asked);
        CHECK(found.total == 3);
        CHECK(postings_with(found, SearchFacet::salary, "500000") == 4);
        CHECK(postings_with(found, SearchFacet::salary, "800000") == 3);
        CHECK(postings_with(found, SearchFacet::salary, "1000000") == 1);
        CHECK(postings_with(found, SearchFacet::salary, "1500000") == 0);
        asked.salary_at_least = Money{8700'01};
        CHECK(desk.titles(asked) == Titles{"年薪", "月薪"});
    });
}

TEST_CASE("words are found whatever their order, their synonyms and the way they are cut") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm("甲乙丙精密仪器有限公司");
        desk.publish(firm, "Java工程师");
        auto clerk = desk.form("会计");
        clerk.description = decltype(clerk.description)::stored("负责总账与纳税申报。");
        desk.publish(firm, clerk);
        desk.publish(firm, "高级软件工程师");
        CHECK(desk.titles(words("java开发")) == Titles{"Java工程师"});
        CHECK(desk.titles(words("工程师 软件")) == Titles{"高级软件工程师"});
        CHECK(desk.titles(words("软件工")) == Titles{"高级软件工程师"});  // as one types
        CHECK(desk.titles(words("纳税")) == Titles{"会计"});
        CHECK(desk.found(words("乙丙精密")).total == 3);
        CHECK(desk.found(words("湖北 武汉 工程师")).total == 2);
        CHECK(desk.found(words("！")).total == 0);
    });
}

TEST_CASE("where nothing holds the words, what was meant is found, else what holds some of them") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        desk.publish(firm, "会计");
        desk.publish(firm, "前台文员");
        auto found = desk.found(words("会记"));
        CHECK(found.did_you_mean == "会计");
        CHECK(found.total == 1);
        CHECK(desk.found(words("kuaiji")).did_you_mean == "会计");
        found = desk.found(words("文员 火星"));
        CHECK(!found.did_you_mean);
        CHECK(found.loosened == true);
        CHECK(found.items.at(0).title.str() == "前台文员");
        // The words are there, only not in that region: nothing else is offered.
        auto elsewhere = words("会计");
        elsewhere.region = {region("310000")};
        found = desk.found(elsewhere);
        CHECK((found.total == 0 && !found.did_you_mean && !found.loosened));
    });
}

TEST_CASE("what was found is shown where it stands") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto form = desk.form("前端工程师");
        form.description = decltype(form.description)::stored(
            "我们在武汉做一件小事。\n你会写页面，也懂软件测试。\n待遇好。");
        desk.publish(desk.firm("软件之家"), form);
        auto const item = desk.found(words("软件")).items.at(0);
        REQUIRE(item.highlights);
        CHECK(joined(item.highlights->title) == "前端工程师");
        CHECK(joined(item.highlights->employer_name) == "[软件]之家");
        REQUIRE(item.highlights->excerpt);
        CHECK(joined(*item.highlights->excerpt) == "你会写页面，也懂[软件]测试。 待遇好。");
        CHECK(!desk.found().items.at(0).highlights);
    });
}

TEST_CASE("a chosen facet does not narrow its own counts") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto const fair = desk.fair();
        auto in = [&](std::string_view title, std::string_view code, codes::Education education) {
            auto form = desk.form(title);
            form.region_code = region(code);
            form.education = education;
            return form;
        };
        desk.publish(firm, in("焊工", "420111", codes::Education::none));
        desk.publish(firm, in("钳工", "420500", codes::Education::bachelor));
        desk.publish(firm, in("车工", "310115", codes::Education::master));
        desk.admit(fair, firm);
        FindPostings asked;
        asked.facets = {
            SearchFacet::region, SearchFacet::education, SearchFacet::kind, SearchFacet::fair,
            SearchFacet::listed};
        asked.region = {region("420000")};
        auto const found = desk.found(asked);
        CHECK(found.total == 2);
        CHECK(postings_with(found, SearchFacet::region, "310000") == 1);
        CHECK(postings_with(found, SearchFacet::region, "420000") == 2);
        CHECK(postings_with(found, SearchFacet::region, "420500") == 1);  // below what is chosen
        CHECK(postings_with(found, SearchFacet::region, "310115") == 0);  // not opened
        CHECK(postings_with(found, SearchFacet::education, "none") == 1);
        CHECK(postings_with(found, SearchFacet::education, "bachelor") == 2);
        CHECK(postings_with(found, SearchFacet::kind, "job") == 2);
        CHECK(postings_with(found, SearchFacet::fair, fair.text) == 2);
        CHECK(postings_with(found, SearchFacet::listed, "1") == 2);
        auto const& first = found.facets.at(0);
        CHECK(first.facet == SearchFacet::region);
        CHECK(
            std::ranges::count(
                first.values, std::optional<std::string>("湖北省"), &FacetChoice::name) == 1);
        CHECK(desk.found().facets.empty());
    });
}

TEST_CASE("pages neither skip nor repeat in any order, whatever comes and goes in between") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        std::set<std::string> before;
        for (int i = 0; i < 7; ++i) before.insert(desk.published(firm).id.text);
        using enum PostingOrder;
        for (auto const order : {newest, salary, fewest_applications}) {
            FindPostings asked;
            asked.sort = order;
            asked.limit = {3};
            std::vector<std::string> seen;
            for (std::size_t pages = 1;; ++pages) {
                auto const page = desk.found(asked);
                for (auto const& item : page.items) seen.push_back(item.id.text);
                if (!page.next_cursor) break;
                asked.cursor = web::text<web::Cursor>(*page.next_cursor);
                if (pages == 1) {
                    desk.world.time += 1h;
                    desk.published(firm);
                }
            }
            for (auto const& id : before) CHECK(std::ranges::count(seen, id) == 1);
            CHECK(std::set(seen.begin(), seen.end()).size() == seen.size());
        }
        auto broken = words("操作");
        broken.cursor = web::text<web::Cursor>("x");
        CHECK(desk.ask(&find_postings, broken).error().fields.front().code == "unknown_cursor");
        broken.limit = {2};
        broken.cursor.reset();
        auto const first = desk.found(broken);
        REQUIRE(first.next_cursor);
        broken.cursor = web::text<web::Cursor>(*first.next_cursor);
        CHECK(desk.found(broken).items.at(0).id != first.items.at(1).id);
    });
}

TEST_CASE("a posting is found at each of its places, and counts once") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto form = desk.form("巡店督导");
        form.other_places = {
            {region("420500"), {}}, {region("420115"), {}}, {region("310115"), {}}};
        desk.publish(firm, form);
        desk.publish(firm, "店员");
        auto const found = [&](std::string_view where) {
            FindPostings asked;
            asked.region = {region(where)};
            return desk.found(asked).total;
        };
        CHECK(found("420000") == 2);  // three of its places are there
        CHECK(found("420500") == 1);
        CHECK(found("310000") == 1);
        CHECK(found("500000") == 0);
    });
}

TEST_CASE("alike postings come without the one that is looked at, the same city first") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto far = desk.form("注册护士");
        far.region_code = region("310115");
        auto const nurse = desk.publish(firm, "病房护士");
        desk.publish(firm, far);
        desk.publish(firm, "护士");
        desk.publish(firm, "焊工");
        auto const similar = *desk.ask(&find_similar, {nurse.id, FewItems{2}});
        REQUIRE(similar.items.size() == 2);
        CHECK(similar.items[0].title.str() == "护士");
        CHECK(similar.items[1].title.str() == "注册护士");
        CHECK(
            desk.ask(&find_similar, {{desk.world.fresh_id()}, {}}).error().code ==
            "posting_not_found");
    });
}

TEST_CASE("taught what titles mean, a venue puts alike postings in that order") {
    meaning::TrainingSettings settings;
    settings.dimensions = 8;
    settings.epochs = 1;
    std::vector<meaning::Lesson> const lessons{
        {"护士", "负责病房护理，执行医嘱"}, {"护工", "照顾病人"}, {"护林员", "看护森林"}};
    auto const vectors = std::make_shared<meaning::Vectors>(
        meaning::Vectors::train(lessons, settings, [](double) {}));
    store::on_every_database([&](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm();
        auto const nurse = desk.publish(firm, "病房护士");
        std::vector<std::string> titles{
            "病房保洁", "护士长", "护士病房销售经理、护士病房客服", "注册护士"};
        for (auto const& title : titles) desk.publish(firm, title);
        auto const order = [&] {
            std::vector<std::string> found;
            auto const similar = *desk.ask(&find_similar, {nurse.id, FewItems{4}});
            for (auto const& one : similar.items) found.push_back(one.title.str());
            return found;
        };
        auto const by_words = order();
        std::ranges::sort(titles);
        CHECK(std::ranges::is_permutation(by_words, titles));
        desk.index.teach(vectors);
        auto const likeness = meaning::TitleRanking(*vectors, by_words).likeness("病房护士");
        std::vector<std::string> by_meaning;
        for (auto const place : meaning::best_first(likeness))
            by_meaning.push_back(by_words[place]);
        CHECK(order() == by_meaning);
        CHECK(by_meaning != by_words);
    });
}

TEST_CASE("what is typed is completed in characters, pinyin and initials") {
    store::on_every_database([](store::Database& db) {
        SearchDesk desk{db};
        auto const firm = desk.firm("软星科技有限公司");
        desk.publish(firm, "软件工程师");
        desk.publish(firm, "软件工程师");
        desk.publish(firm, "软件测试员");
        auto const suggested = [&](std::string_view typed) {
            return desk.ask(&suggest, {web::text<Text<1, 40>>(typed), {}})->items;
        };
        for (auto const* typed : {"软", "ruanj", "rjgcs"}) {
            auto const items = suggested(typed);
            REQUIRE(!items.empty());
            CHECK(items[0].text == "软件工程师");
            CHECK(items[0].kind == SuggestionKind::title);
        }
        auto const items = suggested("软");
        auto const employer =
            std::ranges::find(items, SuggestionKind::employer, &SearchSuggestion::kind);
        REQUIRE(employer != items.end());
        CHECK(employer->organisation_id == firm.organisation);
        CHECK(std::ranges::count(items, "软件工程师", &SearchSuggestion::text) == 1);
        CHECK(suggested("绝无此词").empty());
    });
}
