#include "engine/screening/terms.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>
#include "engine/screening/screener.hpp"

using namespace sx::screening;

namespace {

using Verdict = RuleLine::Verdict;

OwnTerms terms() {
    OwnTerms own;
    own.rules.push_back(
        {"own_1",
         {"本会规则", "The fair's rule", "会引起误解", "It misleads", "写明地点", "Say where",
          "地点含糊", "Vague place"}});
    own.terms = {
        {"内部名额", "fraud_sign", Verdict::warn, {"内部名额公示"}},
        {"地点面议", "own_1", Verdict::block, {}},
        {"形象气质佳的玩偶", "appearance", Verdict::pass, {}},
    };
    return own;
}

TermFault fault_of(OwnTerm const& term) {
    OwnTerms own;
    own.terms.push_back(term);
    auto const found = mistakes_in(own);
    REQUIRE(found.size() == 1);
    return found.front().fault;
}

OwnTerm blocking(std::string phrase, std::string rule = "fraud_sign") {
    return {std::move(phrase), std::move(rule), Verdict::block, {}};
}

}  // namespace

TEST_CASE("own terms, rules and exceptions are found beside those of the program") {
    auto const own = terms();
    REQUIRE(mistakes_in(own).empty());
    auto extended = with_terms(own, "2026.1+1");
    auto const lines = extended.lines;
    Screener const screener(std::move(extended.book));
    auto const& book = screener.rulebook();
    CHECK(book.version() == "2026.1+1");
    auto const found = screener.screen("有內 部 名額，地*点*面*议，限男性。出售形象气质佳的玩偶");
    REQUIRE(found.size() == 3);
    CHECK((found[0].rule == Rule::fraud_sign && found[0].severity == Severity::warn));
    CHECK((found[0].line == lines[0] && found[1].line == lines[1]));
    CHECK((Rulebook::is_own(found[1].rule) && book.code(found[1].rule) == "own_1"));
    CHECK(book.text(found[1].rule).name == "地点含糊");
    CHECK((found[1].severity == Severity::block && found[1].quote == "地*点*面*议"));
    CHECK(found[2].rule == Rule::gender);
    CHECK(screener.screen("内部名额公示").empty());
}

TEST_CASE("short Latin words and numbers are whole words") {
    OwnTerms own;
    own.terms = {blocking("996"), blocking("ICU"), blocking("boiler room")};
    REQUIRE(mistakes_in(own).empty());
    Screener const screener(with_terms(own, "1").book);
    CHECK(screener.screen("9960元，circus").empty());
    CHECK(screener.screen("996。ICU。在boiler rooms").size() == 3);
}

TEST_CASE("what cannot be a term is told with its place") {
    CHECK(fault_of(blocking("内")) == TermFault::too_short);
    CHECK(fault_of(blocking("ab")) == TermFault::too_short);
    CHECK(fault_of(blocking("+-")) == TermFault::too_short);
    CHECK(fault_of(blocking("内部.*名额|x")) == TermFault::signs);
    CHECK(fault_of(blocking("内部，名额")) == TermFault::signs);
    CHECK(fault_of(blocking("<digits>岁")) == TermFault::signs);
    CHECK(fault_of(blocking("公司")) == TermFault::everyday);
    CHECK(fault_of(blocking("内部名额", "wizardry")) == TermFault::no_such_rule);
    CHECK(fault_of(blocking("只限男性", "gender")) == TermFault::covered);
    CHECK(fault_of({"内部名额", "fraud_sign", Verdict::pass, {}}) == TermFault::nothing_to_allow);
    CHECK(
        fault_of({"内部名额", "fraud_sign", Verdict::warn, {"名额公示"}}) ==
        TermFault::not_in_exception);
    auto own = terms();
    own.terms.push_back(blocking("內部名额"));
    own.terms.push_back({"私下内部名额", "fraud_sign", Verdict::warn, {}});
    own.terms.push_back({"地点面议", "fraud_sign", Verdict::warn, {"地点面议会", "地点面議会"}});
    std::vector<TermMistake> const expected{
        {3, {}, TermFault::repeated}, {4, {}, TermFault::covered}, {5, 1, TermFault::repeated}};
    CHECK(mistakes_in(own) == expected);
}

TEST_CASE("a wish of the program may be made a condition") {
    OwnTerms own;
    own.terms = {blocking("女士优先", "gender")};
    CHECK(mistakes_in(own).empty());
    auto const found = Screener(with_terms(own, "1").book).screen("女士优先");
    REQUIRE(found.size() == 1);
    CHECK(found[0].severity == Severity::block);
}

TEST_CASE("whatever is taken as a term can be read, and finds itself") {
    CHECK(rc::check([] {
        auto const parts = *rc::gen::container<std::vector<std::string>>(
            rc::gen::elementOf(std::vector<std::string>{
                "内", "部",  "名额", "a", "Z",   "9",    "+", "-", "(",    "<",  "【", "\\", "*",
                "、", "1、", "\n",   " ", "nan", "xing", "①", "😀", "\xff", "ｃ", "%",  "。"}));
        std::string phrase;
        for (auto const& part : parts) phrase += part;
        OwnTerms own;
        own.terms = {blocking(phrase)};
        if (!mistakes_in(own).empty()) return;
        auto const extended = with_terms(own, "1");
        Screener const screener(extended.book);
        RC_ASSERT(!screener.screen(phrase).empty());
    }));
}
