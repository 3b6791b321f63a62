#include "platform/codes/codes.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <set>

using namespace sx;
using codes::Entry;
using codes::Table;

namespace {

std::vector<std::string_view> codes_of(std::vector<Entry const*> const& entries) {
    std::vector<std::string_view> codes;
    for (auto const* entry : entries) codes.push_back(entry->code);
    return codes;
}

rc::Gen<Entry const*> any_entry(Table const& table) {
    return rc::gen::map(
        rc::gen::inRange<std::size_t>(0, table.all().size()),
        [&table](std::size_t at) { return &table.all()[at]; });
}

// Ancestry as the parent column tells it, one step at a time.
bool climbs_to(Table const& table, Entry const* from, Entry const* ancestor) {
    while (from && from != ancestor) from = table.find(table.field(*from, "parent"));
    return from == ancestor;
}

}  // namespace

TEST_CASE("a code has its name, its rank and its path") {
    auto const& regions = codes::regions();
    CHECK(regions.name_of("500112") == "渝北区");
    CHECK(regions.find("500112")->level == 3);
    CHECK(
        codes_of(regions.path("420111")) ==
        std::vector<std::string_view>{"420000", "420100", "420111"});
    CHECK(regions.path_name("420111") == "湖北省武汉市洪山区");
    CHECK(codes_of(regions.path("429004")) == std::vector<std::string_view>{"420000", "429004"});
    CHECK(regions.field(*regions.find("420000"), "english") == "Hubei");
    CHECK(
        codes::industries().path_name("I6513") ==
        "信息传输、软件和信息技术服务业软件和信息技术服务业软件开发应用软件开发");
    CHECK(codes::occupations().name_of("2-02-10-03") == "计算机软件工程技术人员");
    CHECK(codes::majors().name_of("G0854") == "电子信息");
    CHECK(codes::majors().name_of("0809") == "计算机类");
    auto const& universities = codes::universities();
    CHECK(universities.field(*universities.find("4142010486"), "region") == "420100");
}

TEST_CASE("what no table knows is answered with nothing") {
    auto const& regions = codes::regions();
    for (std::string_view const code : {"", "50", "999999", "5001122", "重庆"}) {
        CHECK(!regions.find(code));
        CHECK(regions.below(code).empty());
        CHECK(regions.path(code).empty());
        CHECK(regions.name_of(code).empty());
        CHECK(!regions.is_below(code, "500000"));
    }
    CHECK(regions.children("999999").empty());
    CHECK(!codes::table("planets"));
}

TEST_CASE("retired codes stay, with the year they ended and the code that followed") {
    auto const& regions = codes::regions();
    auto const* chongwen = regions.find("110103");
    REQUIRE(chongwen);
    CHECK(regions.field(*chongwen, "retired") == "2010");
    CHECK(regions.field(*chongwen, "successor") == "110101");
    CHECK(regions.field(*regions.find("371200"), "successor") == "370100");
    CHECK(regions.field(*regions.find("420600"), "former_names") == "襄樊市");
    for (auto const& entry : regions.all()) {
        auto const successor = regions.field(entry, "successor");
        if (successor.empty()) continue;
        REQUIRE(regions.find(successor));
        REQUIRE(regions.field(*regions.find(successor), "retired").empty());
    }
}

TEST_CASE("every table is whole: levels follow the tree, and the counts are the standard's") {
    for (auto const name : codes::table_names()) {
        auto const& table = *codes::table(name);
        CHECK(table.name() == name);
        for (auto const& entry : table.all()) {
            auto const* parent = table.parent(entry);
            REQUIRE((entry.level >= 1 && entry.level <= 4 && !entry.name.empty()));
            REQUIRE((parent ? parent->level < entry.level : entry.level == 1));
        }
    }
    auto const at_level = [](Table const& table, int level) {
        return std::ranges::count(table.all(), level, &Entry::level);
    };
    CHECK(codes::regions().children("").size() == 34);
    CHECK(at_level(codes::industries(), 1) == 20);
    CHECK(at_level(codes::industries(), 2) == 97);
    CHECK(at_level(codes::industries(), 3) == 473);
    CHECK(at_level(codes::occupations(), 1) == 8);
    CHECK(at_level(codes::occupations(), 4) == 1639);
    CHECK(codes::universities().all().size() == 3167);
}

TEST_CASE("subtrees, ranges and steps of ancestry always agree") {
    for (auto const name : codes::table_names()) {
        auto const& table = *codes::table(name);
        CHECK(rc::check(std::string("in ").append(name), [&] {
            auto const* entry = *any_entry(table);
            auto relatives = table.path(entry->code);
            relatives.push_back(*any_entry(table));
            auto const* ancestor = *rc::gen::elementOf(relatives);
            bool const truth = climbs_to(table, entry, ancestor);
            RC_ASSERT(table.is_below(entry->code, ancestor->code) == truth);
            RC_ASSERT(table.range(ancestor->code).holds(entry->code) == truth);
            auto const subtree = table.below(ancestor->code);
            RC_ASSERT((entry >= &subtree.front() && entry <= &subtree.back()) == truth);
        }));
    }
}

TEST_CASE("the children of an entry, with all below them, are what is below it") {
    auto const& regions = codes::regions();
    for (auto const* top : regions.children("")) {
        std::set<std::string_view> reached{top->code};
        for (auto const* child : regions.children(top->code))
            for (auto const& entry : regions.below(child->code)) reached.insert(entry.code);
        CHECK(reached.size() == regions.below(top->code).size());
    }
}

TEST_CASE("a search finds beginnings first, then the middle, and nothing retired") {
    auto const& regions = codes::regions();
    auto const found = regions.search("武汉", 10);
    REQUIRE(!found.empty());
    CHECK(found.front()->code == "420100");
    CHECK(regions.search("崇文", 10).empty());
    CHECK(regions.search("区", 7).size() == 7);
    CHECK(regions.search("", 7).empty());
    CHECK(codes::majors().search("0809", 1).front()->name == "计算机类");
    CHECK(codes::industries().search("应用软件", 5).front()->code == "I6513");
}

TEST_CASE("the version names the content, and the client gets every cell") {
    Table const one("t", "code\tname\tparent\tlevel\tmark\n1\t甲\t\t1\t\n11\t乙\t1\t2\tx\n");
    Table const other("t", "code\tname\tparent\tlevel\tmark\n1\t甲\t\t1\t\n11\t丙\t1\t2\tx\n");
    CHECK(one.version() != other.version());
    CHECK(one.version().size() == 12);
    std::string expected = "{\"table\":\"t\",\"version\":\"";
    expected.append(one.version());
    expected.append(
        "\",\"columns\":[\"code\",\"name\",\"parent\",\"level\",\"mark\"],"
        "\"rows\":[[\"1\",\"甲\",\"\",\"1\",\"\"],[\"11\",\"乙\",\"1\",\"2\",\"x\"]]}");
    CHECK(one.json() == expected);
    CHECK(codes::json(codes::majors()).find("\"G0854\",\"电子信息\"") != std::string::npos);
    CHECK(&codes::json(codes::majors()) == &codes::json(codes::majors()));
}

TEST_CASE("a table out of order is refused rather than answered wrongly") {
    CHECK_THROWS(Table("t", "code\tname\tparent\tlevel\n2\tb\t\t1\n1\ta\t\t1\n"));
    CHECK_THROWS(Table("t", "code\tname\tparent\tlevel\n1\ta\t\t1\n3\tc\t2\t2\n"));
}

TEST_CASE("no cell of a table needs escaping in JSON") {
    for (auto const name : codes::table_names()) {
        auto const* table = codes::table(name);
        for (auto const& entry : table->all())
            REQUIRE(entry.row.find_first_of("\"\\\r") == std::string_view::npos);
    }
}
