#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/pages/assets.hpp"
#include "platform/pages/fair_pieces.hpp"
#include "platform/pages/map_pieces.hpp"
#include "platform/pages/posting_pieces.hpp"
#include "platform/pages/search_pieces.hpp"

namespace sx::pages {
namespace {

constexpr auto zh = Language::zh;
Instant const now = *parse_instant("2027-03-18T10:42:00+08:00");

bool has(Html const& html, std::string_view part) {
    return html.str().find(part) != std::string::npos;
}

Search a_search() {
    Search search{
        .find = {Url("/postings"), "岗位", "java"},
        .facets = {},
        .chosen = {},
        .cleared = Url("/postings"),
        .title = "找岗位",
        .total = "86 个岗位",
        .results = {}};
    search.facets.push_back(
        {"kind",
         "类型",
         Facet::Shape::several,
         {{"job", "全职", true, 7}, {"x", "基层", false, 0}}});
    search.facets.push_back(
        {"education", "学历", Facet::Shape::one, {{"bachelor", "本科"}, {"master", "硕士"}}});
    search.facets.push_back({"region", "地区", Facet::Shape::list, {{"42", "湖北", true}}});
    return search;
}

}  // namespace

TEST_CASE("a title may only be broken between its phrases") {
    using Phrases = std::vector<std::string>;
    CHECK(
        heading_phrases("2027 届高校毕业生春季网络双选会") ==
        Phrases{"2027 届高校毕业生", "春季网络双选会"});
    CHECK(
        heading_phrases("云川市 2027 年 智能制造与电子信息") ==
        Phrases{"云川市 2027 年 ", "智能制造与电子信息"});
    CHECK(heading_phrases("春季招聘会") == Phrases{"春季招聘会"});
    CHECK(
        heading_phrases(
            "2027 届毕业生就业网络联盟秋季招聘周暨云川市大型网络双选活动（理工专场）") ==
        Phrases{
            "2027 届毕业生就业", "网络联盟秋季招聘周", "暨云川市大型网络双选活动", "（理工专场）"});
    CHECK(
        heading_phrases("一个没有可以断开的词而且很长很长的名称") ==
        Phrases{"一个没有可以断开的词而且很长很长的名称"});
    CHECK(rc::check("joined they are the title", [](std::string const& before, std::string after) {
        auto const title = before + "网络 " + after;
        std::string joined;
        for (auto const& phrase : heading_phrases(title)) joined += phrase;
        RC_ASSERT(joined == title);
    }));
}

TEST_CASE("the band counts down only when there is something to wait for") {
    FairBand band{.title = "双选会", .slogan = "投递只要一步"};
    CHECK(!has(fair_band(band), "class=\"count\""));
    CHECK(!has(fair_band(band), "class=\"now\""));
    band.now = "正在进行";
    auto const end = now + std::chrono::days(28);
    band.count = BandCount{remaining(zh, end, now), "后结束", "4 月 15 日", end};
    CHECK(has(fair_band(band), "data-until=\"2027-04-15T02:42:00.000Z\""));
    CHECK(
        has(fair_band(band),
            "<b>28<small>天</small></b><p>后结束<br><time datetime=\"2027-04-15T02:42:00.000Z\">4 "
            "月 15 日</time></p>"));
    CHECK(has(fair_band(band), "<span class=\"now\">正在进行</span>"));
}

TEST_CASE("figures are grouped, dated and named for the script that refreshes them") {
    Figures const all{
        {{"openings", "招聘人数", 31205}}, now, Url("/api/v1/fairs").at("1").at("figures")};
    auto const shown = figures(zh, all, now);
    CHECK(has(shown, "data-live=\"/api/v1/fairs/1/figures\""));
    CHECK(has(shown, "<dt>招聘人数</dt><dd data-figure=\"openings\">31,205</dd>"));
    CHECK(has(shown, "<time datetime=\"2027-03-18T02:42:00.000Z\">今天 10:42</time>"));
}

TEST_CASE("a stage says in words how it stands") {
    std::vector<Stage> const list{
        {"报名", {"3 月"}, Standing::done},
        {"招聘", {}, Standing::on},
        {"线下", {}, Standing::ahead}};
    auto const shown = stages(zh, list);
    CHECK(has(shown, "<li class=\"done\">"));
    CHECK(has(shown, "<li class=\"on\" aria-current=\"step\">"));
    for (auto const word : {"已完成", "进行中", "未开始"}) CHECK(has(shown, word));
}

TEST_CASE("a posting's row links its title, marks what was found and warns of a near end") {
    std::vector<PostingRow> list{
        {Url("/postings/7"),
         {{"Java", true}, {" 工程师 <"}, {"JAVA", true}, {">"}},
         {PayUnit::month, Money{750000}, Money{1000000}, 13},
         {{"甲公司"}},
         "东湾区",
         {{"本科"}},
         {"今天更新"},
         "还剩 2 天"}};
    auto const shown = posting_rows(zh, list);
    CHECK(has(
        shown, R"(<a href="/postings/7"><mark>Java</mark> 工程师 &lt;<mark>JAVA</mark>&gt;</a>)"));
    CHECK(has(shown, "<p class=\"pay\">7,500–10,000 元/月<small>13 薪</small></p>"));
    CHECK(has(shown, "<p class=\"who\">甲公司　东湾区</p>"));
    CHECK(has(shown, "还剩 2 天</span>"));
    CHECK(!has(shown, "excerpt"));
    list.front().excerpt = {{"会 "}, {"Java", true}, {" & SQL"}};
    CHECK(has(posting_rows(zh, list), R"(<p class="excerpt">会 <mark>Java</mark> &amp; SQL</p>)"));
}

TEST_CASE("a filter keeps what was chosen, and nothing chosen is a choice") {
    auto const shown = search_page(zh, a_search());
    CHECK(
        has(shown, R"(<input type="checkbox" name="kind" value="job" checked>全职<span>7</span>)"));
    CHECK(has(shown, R"(<label class="none"><input type="checkbox" name="kind" value="x">)"));
    CHECK(has(shown, R"(<input type="radio" name="education" value="" checked>不限)"));
    CHECK(has(shown, R"(<option value="42" selected>湖北</option>)"));
    CHECK(has(shown, R"(name="q" value="java")"));
    CHECK(!has(shown, "class=\"picked\""));
    CHECK(!has(shown, "class=\"pages\""));
}

TEST_CASE(
    "a choice that is a link leads to it or takes it back; where nothing is, it leads nowhere") {
    auto search = a_search();
    Facet kinds{"kind", "类型", Facet::Shape::links};
    kinds.options = {
        {"job", "全职", true, 7, Url("/postings")},
        {"internship", "实习", false, 5, Url("/postings").with("kind", "job,internship"), 1},
        {"grassroots", "基层", false, 0, Url("/postings").with("kind", "grassroots")}};
    kinds.other = Link{"在地图上看", Url("/postings/map")};
    search.facets = {kinds};
    auto const shown = search_page(zh, search);
    CHECK(
        has(shown,
            R"(<a class="opt" id="kind-job" rel="nofollow" href="/postings" aria-current="true">)"
            R"(<span class="sr">去掉：</span>全职 <span>7</span></a>)"));
    CHECK(
        has(shown, R"(<a class="opt d1" id="kind-internship" rel="nofollow" )"
                   R"(href="/postings?kind=job%2Cinternship">实习 <span>5</span></a>)"));
    CHECK(has(shown, R"(<span class="opt">基层 <span>0</span></span>)"));
    CHECK(has(shown, R"(<a href="/postings/map">在地图上看</a>)"));
    CHECK((has(shown, "看 86 个岗位") && !has(shown, "看结果")));
    CHECK(has(shown, R"(<details id="facet-kind" open>)"));
    search.facets.front().folded = true;
    CHECK(has(search_page(zh, search), R"(<details id="facet-kind" open>)"));  // one is chosen
    search.facets.front().options.front().chosen = false;
    CHECK(has(search_page(zh, search), R"(<details id="facet-kind">)"));
}

TEST_CASE("the script finds its parts, and the list that completes words only where there is one") {
    auto search = a_search();
    auto const plain = search_page(zh, search);
    for (auto const* part : {"kept", "chosen", "filter", "facets", "found"})
        CHECK_MESSAGE(has(plain, "data-part=\"" + std::string(part) + "\""), part);
    CHECK((has(plain, R"(role="status")") && !has(plain, "listbox")));
    search.suggesting = Suggesting{Url("/api/v1/search/suggestions"), "岗位", "单位", "职业"};
    CHECK(
        has(search_page(zh, search),
            R"(hidden aria-label="搜索建议" )"
            R"(data-suggestions="/api/v1/search/suggestions" )"
            R"(data-title="岗位" data-employer="单位" data-occupation="职业")"));
}

TEST_CASE(
    "a tile says its name and number, darker where there is more, a link where there is any") {
    std::vector<MapTile> const tiles{
        {0, 0, "鄂", "湖北省", 1200, Url("/postings/map").with("region", "420000")},
        {1, 1, "湘", "湖南省", 240, Url("/b"), true},
        {0, 1, "渝", "重庆市", 0, Url("/c")}};
    auto const shown = tile_map(zh, "各地岗位", tiles, {{"{0} 个", "{0}"}, {"{0} 个", "{0}"}});
    CHECK(has(shown, R"(<svg class="tiles" viewBox="0 0 128 128" role="group")"));
    CHECK(
        has(shown,
            R"(<a class="s5" href="/postings/map?region=420000"><title>湖北省 1,200 个</title>)"));
    CHECK(
        has(shown, R"(<a class="s1" href="/b" aria-current="true"><title>湖南省 240 个</title>)"));
    CHECK(has(shown, R"(<g class="s0" role="img"><title>重庆市 0 个</title>)"));
    CHECK(has(shown, R"(<rect x="66" y="66" width="60" height="60" rx="8"></rect>)"));
    std::vector<RegionCount> const rows{{"武汉市", 50, Url("/d")}, {"宜昌市", 5, Url("/e")}};
    auto const table = region_table("岗位", "地区", "岗位数", rows);
    CHECK(has(table, R"(<th scope="row"><a href="/d">武汉市</a></th>)"));
    CHECK(has(table, R"(<rect x="0" y="0" width="10" height="8"></rect>)"));
}

TEST_CASE("chosen filters are links that drop them, and pages are links onward") {
    auto search = a_search();
    search.chosen = {{"本科", Url("/postings").with("q", "java")}};
    search.next = Url("/postings").with("cursor", "x");
    search.kept = {{"sort", "salary"}};
    auto const shown = search_page(zh, search);
    CHECK(has(shown, R"(<a href="/postings?q=java"><span class="sr">去掉：</span>本科<svg)"));
    CHECK(has(shown, R"(<a rel="next" href="/postings?cursor=x">下一页</a>)"));
    CHECK(has(shown, R"(<input type="hidden" name="sort" value="salary">)"));
    CHECK(has(shown, "已选 1"));
}

TEST_CASE("an empty search says which filter stands in the way") {
    std::vector<Link> const chosen{{"东湾区", Url("/postings")}};
    CHECK(has(empty_search(zh, chosen), R"(<a href="/postings">去掉“东湾区”再看</a>)"));
    CHECK(has(empty_search(zh, {}), "换个说法"));
}

TEST_CASE("text from outside becomes paragraphs and lists") {
    CHECK(
        prose("岗位职责：\r\n1、写代码；\n2、测代码\n\n要求\n- 本科\n(3) 细心").str() ==
        "<p>岗位职责：</p><ul><li>写代码；</li><li>测代码</li></ul>"
        "<p>要求</p><ul><li>本科</li><li>细心</li></ul>");
    CHECK(prose("1.5 年经验\n2026 年毕业").str() == "<p>1.5 年经验</p><p>2026 年毕业</p>");
    CHECK(prose("1.熟悉 <C++>").str() == "<ul><li>熟悉 &lt;C++&gt;</li></ul>");
    CHECK(prose("\n \n").empty());
}

TEST_CASE("facts nobody stated are left out, and the last crumb is the page itself") {
    std::vector<Fact> const some{{"行业", "通信"}, {"规模", ""}};
    CHECK(facts(some).str() == "<dl class=\"facts\"><div><dt>行业</dt><dd>通信</dd></div></dl>");
    std::vector<Crumb> const path{{"岗位", Url("/postings")}, {"详情"}};
    CHECK(has(
        crumbs(zh, path), R"(<a href="/postings">岗位</a><span aria-current="page">详情</span>)"));
}

TEST_CASE("a date is a small calendar leaf") {
    auto const leaf = date_badge(zh, *parse_day("2027-03-22"), now);
    CHECK((leaf.above == "3 月" && leaf.day == "22" && leaf.below == "周一"));
    CHECK(date_badge(zh, *parse_day("2027-03-18"), now).above == "今天");
}

}  // namespace sx::pages
