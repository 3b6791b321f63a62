#include "engine/screening/rulebook.hpp"
#include <doctest/doctest.h>
#include <algorithm>
#include "engine/screening/screener.hpp"

using namespace sx::screening;

namespace {

std::vector<Rulebook::Mistake> mistakes(RulebookTables const& tables) {
    auto read = Rulebook::read(tables);
    auto const* found = std::get_if<1>(&read);
    return found ? *found : std::vector<Rulebook::Mistake>{};
}

}  // namespace

TEST_CASE("the rules that come with the program can be read, and each says what law it follows") {
    auto const book = Rulebook::standard();
    CHECK(book.version() == "2026.1");
    CHECK(book.lines().size() > 200);
    for (std::size_t rule = 0; rule < rule_codes.size(); ++rule) {
        auto const& text = book.text(static_cast<Rule>(rule));
        for (auto const& words :
             {text.law, text.law_en, text.reason, text.reason_en, text.instead, text.instead_en})
            CHECK_FALSE(words.empty());
        CHECK(rule_of(rule_codes[rule]) == static_cast<Rule>(rule));
        CHECK(std::ranges::any_of(book.lines(), [&](RuleLine const& line) {
            return line.rule == static_cast<Rule>(rule) && line.verdict != RuleLine::Verdict::pass;
        }));
    }
    CHECK_FALSE(rule_of("any"));
}

TEST_CASE("an organiser adds lines and words of their own") {
    auto tables = Rulebook::standard_tables();
    tables.version = "venue 7";
    tables.words += "house\t梅岭会展|云溪会展\n";
    tables.patterns +=
        "fraud_sign\twarn\t<house>内部名额\nfraud_sign\tpass\t【<house>内部名额】公示\n";
    auto read = Rulebook::read(tables);
    REQUIRE(read.index() == 0);
    Screener const screener(std::get<0>(std::move(read)));
    CHECK(screener.rulebook().version() == "venue 7");
    auto const found = screener.screen("云溪会展内部名额，限男性");
    REQUIRE(found.size() == 2);
    CHECK(found[0].rule == Rule::fraud_sign);
    CHECK(found[0].severity == Severity::warn);
    CHECK(found[0].quote == "云溪会展内部名额");
    CHECK(screener.screen("梅岭会展内部名额公示").empty());
    CHECK(Screener(Rulebook::standard()).screen("云溪会展内部名额").empty());
}

TEST_CASE("a list that comes again has further words") {
    auto tables = Rulebook::standard_tables();
    tables.words += "famous\t梅岭大学\n";
    auto read = Rulebook::read(tables);
    REQUIRE(read.index() == 0);
    auto const found = Screener(std::get<0>(std::move(read))).screen("梅岭大学、复旦毕业生优先");
    REQUIRE(found.size() == 1);
    CHECK(found[0].rule == Rule::school_rank);
}

TEST_CASE("all that is wrong with tables is told, by table and line") {
    auto tables = Rulebook::standard_tables();
    auto const rows = [](std::string const& text) {
        return static_cast<std::uint32_t>(std::ranges::count(text, '\n'));
    };
    auto const patterns = rows(tables.patterns), words = rows(tables.words);
    tables.patterns +=
        "gender\tblock\t(男\nwizardry\tblock\t男巫\ngender\tperhaps\t男\nany\tblock\t男\n男\n";
    tables.words += "nothing\n";
    tables.rules += "wizardry\t1\t2\t3\t4\t5\t6\n";
    auto const found = mistakes(tables);
    REQUIRE(found.size() == 7);
    CHECK(found[0].table == "rules");
    CHECK(found[1].table == "words");
    CHECK(found[1].line == words + 1);
    for (std::uint32_t place = 2; place < 7; ++place) {
        CHECK(found[place].table == "patterns");
        CHECK(found[place].line == patterns + place - 1);
        CHECK_FALSE(found[place].what.empty());
    }
    CHECK(mistakes({"1", "rule\n", "list\n", "rule\n"}).front().table == "rules");
}
