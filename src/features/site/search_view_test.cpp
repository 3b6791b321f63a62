#include <doctest/doctest.h>
#include <algorithm>
#include <set>
#include "features/site/map_view.hpp"
#include "features/site/region_tiles.hpp"
#include "features/site/search_view.hpp"
#include "platform/codes/codes.hpp"
#include "platform/web/test_desk.hpp"

namespace sx::site {
namespace {

using search::FindPostings;
using search::FoundPostings;
using search::SearchFacet;
constexpr auto zh = Language::zh, en = Language::en;

FindPostings asking(std::initializer_list<char const*> regions) {
    FindPostings which;
    for (auto const* region : regions) {
        if (!which.region) which.region.emplace();
        which.region->push_back(codes::RegionCode::stored(region));
    }
    return which;
}
Asked in_list(FindPostings const& which) { return asked_of("/postings", zh, which); }

FoundPostings counted_as(SearchFacet facet, std::vector<search::FacetChoice> values) {
    FoundPostings found;
    found.facets.push_back({facet, std::move(values)});
    return found;
}
pages::Facet only_facet(FindPostings const& which, FoundPostings const& found, Language in = zh) {
    auto const facets = facets_of(in, which, found, in_list(which));
    REQUIRE(facets.size() == 1);
    return facets.front();
}
pages::FacetOption const& option(pages::Facet const& facet, std::string_view value) {
    auto const at = std::ranges::find(facet.options, value, &pages::FacetOption::value);
    REQUIRE(at != facet.options.end());
    return *at;
}

}  // namespace

TEST_CASE("the address of a search says all of it, lists with commas") {
    auto which = asking({"420000", "310000"});
    which.q = web::text<Text<1, 80>>("会计");
    which.kind.emplace().push_back(postings::PostingKind::job);
    which.salary_at_least = Money{500000};
    which.listed_within = Number<1, 365>{7};
    which.sort = search::PostingOrder::salary;
    CHECK(
        in_list(which).url().str() ==
        "/postings?q=%E4%BC%9A%E8%AE%A1&region=420000%2C310000&kind=job&salary_at_least=500000"
        "&listed_within=7&sort=salary");
    CHECK(!in_list({}).is_narrowed());
}

TEST_CASE("going down a tree takes the place of what stands above; its sisters stay chosen") {
    auto const which = asking({"310000", "420000"});
    auto const facet = only_facet(
        which,
        counted_as(SearchFacet::region, {{"310000", {}, 7}, {"420000", {}, 9}, {"420100", {}, 5}}));
    CHECK(option(facet, "420000").chosen);
    CHECK(option(facet, "420000").to->str() == "/postings?region=310000");
    CHECK(option(facet, "420100").to->str() == "/postings?region=310000%2C420100");
    CHECK((option(facet, "420100").depth == 1 && option(facet, "420100").label == "武汉市"));
    auto const below = asking({"420100"});
    auto const from_below =
        only_facet(below, counted_as(SearchFacet::region, {{"420000", {}, 9}, {"420100", {}, 5}}));
    CHECK(option(from_below, "420000").to->str() == "/postings?region=420000");
}

TEST_CASE("kinds are all shown, also those of which there is none; several may be chosen") {
    FindPostings which;
    which.kind.emplace().push_back(postings::PostingKind::internship);
    auto const facet = only_facet(which, counted_as(SearchFacet::kind, {{"job", {}, 71}}));
    CHECK(facet.options.size() == 5);
    CHECK(*option(facet, "job").count == 71);
    CHECK(*option(facet, "grassroots").count == 0);
    CHECK(option(facet, "job").to->str() == "/postings?kind=internship%2Cjob");
    CHECK(option(facet, "internship").to->str() == "/postings");
}

TEST_CASE("of education, pay and time one is chosen at a time") {
    FindPostings which;
    which.education = codes::Education::bachelor;
    auto const education = only_facet(which, counted_as(SearchFacet::education, {}));
    CHECK(option(education, "master").to->str() == "/postings?education=master");
    which = {};
    which.salary_at_least = Money{300000};
    auto const pay = only_facet(which, counted_as(SearchFacet::salary, {{"800000", {}, 3}}));
    CHECK(option(pay, "800000").label == "8,000 元");
    CHECK(option(pay, "800000").to->str() == "/postings?salary_at_least=800000");
    which = {};
    which.listed_within = Number<1, 365>{7};
    auto const listed = only_facet(which, counted_as(SearchFacet::listed, {{"7", {}, 2}}), en);
    CHECK((option(listed, "7").label == "Within 7 days" && option(listed, "7").chosen));
    CHECK(listed.folded);
}

TEST_CASE("what was chosen can be taken off one by one") {
    auto which = asking({"420100", "310000"});
    which.salary_at_least = Money{500000};
    which.experience_at_most = Number<0, 50>{3};
    which.organisation_id = {"01900000-0000-7000-8000-000000000009"};
    auto const asked = in_list(which);
    auto const chosen = chosen_of(zh, which, {{}, "甲公司"}, asked);
    std::vector<std::string> texts;
    for (auto const& chip : chosen) texts.push_back(chip.text);
    CHECK(
        texts == std::vector<std::string>{
                     "甲公司", "武汉市", "上海市", "月薪 5,000 元以上", "经验要求不超过 3 年"});
    CHECK(chosen[1].to.str().find("region=310000&") != std::string::npos);
    CHECK(chosen[3].to.str().find("salary_at_least") == std::string::npos);
}

TEST_CASE("best match is an order of words only, and the usual order needs no parameter") {
    FindPostings which;
    CHECK(orders_of(zh, which, in_list(which)).size() == 3);
    CHECK(orders_of(zh, which, in_list(which)).front().to.str() == "/postings");
    which.q = web::text<Text<1, 80>>("java");
    auto const orders = orders_of(zh, which, in_list(which));
    CHECK((orders.size() == 4 && orders.front().current && orders.front().text == "最合适"));
    CHECK(orders[1].to.str() == "/postings?q=java&sort=newest");
}

TEST_CASE("every province has its square, and no two the same") {
    std::set<std::pair<int, int>> squares;
    std::set<std::string_view> codes, names, letters;
    for (auto const& tile : region_tiles()) {
        squares.emplace(tile.column, tile.row);
        codes.insert(tile.code);
        names.insert(tile.name);
        letters.insert(tile.letters);
        CHECK(tile.column < 7);
    }
    std::set<std::string_view> provinces;
    for (auto const* entry : codes::regions().children(""))
        if (codes::regions().field(*entry, "retired").empty()) provinces.insert(entry->code);
    CHECK(codes == provinces);
    CHECK((squares.size() == 34 && names.size() == 34 && letters.size() == 34));
}

TEST_CASE("the map counts as the facet does, and leads down to where postings are listed") {
    auto which = asking({"420000"});
    auto const found = counted_as(
        SearchFacet::region,
        {{"310000", {}, 7}, {"420000", {}, 9}, {"420100", {}, 3}, {"420500", {}, 5}});
    auto const on_map = asked_of("/postings/map", zh, which);
    auto const tiles = tiles_of(zh, "420000", found, on_map);
    auto const hubei = std::ranges::find(tiles, "鄂", &pages::MapTile::label);
    CHECK((hubei->count == 9 && hubei->current && hubei->name == "湖北省"));
    auto const cities = places_below(zh, "420000", found, on_map, in_list(which));
    REQUIRE(cities.size() == 2);
    CHECK((cities.front().name == "宜昌市" && cities.front().count == 5));
    CHECK(cities.front().to.str() == "/postings/map?region=420500");
    CHECK(places_below(zh, "", found, on_map, in_list(which)).front().name == "湖北省");
    auto const wards = counted_as(SearchFacet::region, {{"420111", {}, 2}});
    auto const ward = places_below(zh, "420100", wards, on_map, in_list(which));
    CHECK((ward.size() == 1 && ward.front().to.str() == "/postings?region=420111"));
}

}  // namespace sx::site
