#include "engine/screening/trial.hpp"
#include <doctest/doctest.h>

using namespace sx::screening;

TEST_CASE("a changed rulebook is tried against past texts") {
    Screener const in_use(Rulebook::standard());
    auto tables = Rulebook::standard_tables();
    tables.patterns +=
        "fraud_sign\twarn\t内部名额\n"
        "appearance\tpass\t【形象气质佳】的玩偶\n"
        "school_rank\twarn\t仅限【名校毕业生】\n";
    auto read = Rulebook::read(tables);
    REQUIRE(read.index() == 0);
    Screener const changed(std::get<0>(std::move(read)));
    std::vector<std::string> const texts{
        "限男性", "出售形象气质佳的玩偶，仅限名校毕业生，有内部名额", "内部名额"};
    auto const changes = compare(in_use, changed, texts);
    REQUIRE(changes.size() == 5);
    CHECK(changes[0].kind == Change::Kind::gone);
    CHECK(changes[0].text == 1);
    CHECK(changes[0].finding.quote == "形象气质佳");
    CHECK(changes[1].kind == Change::Kind::gone);
    CHECK(changes[1].finding.quote == "名校");
    CHECK(changes[2].kind == Change::Kind::added);
    CHECK(changes[2].finding.quote == "名校毕业生");
    CHECK(changes[2].finding.severity == Severity::warn);
    CHECK(changes[3].finding.quote == "内部名额");
    CHECK(changes[4].text == 2);
    CHECK(compare(in_use, in_use, texts).empty());
}

TEST_CASE("only another severity is told as that") {
    Screener const in_use(Rulebook::standard());
    auto tables = Rulebook::standard_tables();
    tables.patterns += "marital\twarn\t【孕妇勿扰】\n";
    auto read = Rulebook::read(tables);
    REQUIRE(read.index() == 0);
    std::vector<std::string> const texts{"孕妇勿扰"};
    auto const changes = compare(in_use, Screener(std::get<0>(std::move(read))), texts);
    REQUIRE(changes.size() == 1);
    CHECK(changes[0].kind == Change::Kind::severity);
    CHECK(changes[0].finding.severity == Severity::warn);
}
