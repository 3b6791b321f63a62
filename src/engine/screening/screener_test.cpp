#include "engine/screening/screener.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <fstream>
#include <string>
#include <vector>
#include "engine/screening/letters.hpp"
#include "platform/base/characters.hpp"

using namespace sx;
using namespace sx::screening;

namespace {

Screener const& screener() {
    static Screener const standard(Rulebook::standard());
    return standard;
}

// "gender warn 女士优先; age block 35岁以下"
std::string said(std::vector<Finding> const& findings) {
    std::string text;
    for (auto const& one : findings) {
        if (!text.empty()) text += "; ";
        text.append(code(one.rule)).append(one.severity == Severity::block ? " block " : " warn ");
        text.append(one.quote);
    }
    return text;
}

struct Example {
    std::string text, findings;
};
std::vector<Example> examples() {
    std::ifstream file(SX_SOURCE_DIR "/data/eval/screening/examples.tsv");
    std::vector<Example> rows;
    std::string line;
    std::getline(file, line);
    while (std::getline(file, line)) {
        auto const cells = split(line, '\t');
        rows.push_back({std::string(cells.at(0)), std::string(cells.at(1))});
    }
    return rows;
}

// Code points `begin` to `end` of a text, as Python's text[begin:end].
std::string slice(std::string_view text, std::size_t begin, std::size_t end) {
    auto const front = first_characters(text, begin);
    return std::string(first_characters(text.substr(front.size()), end - begin));
}

void check_places(std::string const& text, std::vector<Finding> const& findings) {
    for (auto const& one : findings) {
        RC_ASSERT(one.begin < one.end);
        RC_ASSERT(one.end <= letters_of(text).size());
        RC_ASSERT(slice(text, one.begin, one.end) == one.quote);
        RC_ASSERT(one.quote.data() >= text.data());
        RC_ASSERT(one.quote.data() + one.quote.size() <= text.data() + text.size());
    }
}

// Sentences of the examples and bits of what rules are made of, strung together.
rc::Gen<std::string> strung() {
    static auto const parts = [] {
        std::vector<std::string> all{"，",   "。",  "、",   "；",  "\n",   " ",     "：",   "/",
                                     "*",    "1、", "(",    "）",  "优先", "不限",  "限",   "男",
                                     "女性", "985", "18",   "-",   "35岁", "以下",  "年龄", "户口",
                                     "形象", "佳",  "微信", "138", "1234", "abc_1", "勿扰", "要求",
                                     "nan",  "性",  "\xff", "😀",   "本科"};
        for (auto const& example : examples()) all.push_back(example.text);
        return all;
    }();
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::elementOf(parts)),
        [](std::vector<std::string> const& chosen) {
            std::string text;
            for (auto const& part : chosen) text += part;
            return text;
        });
}

std::string with_blanks(std::string_view text, std::string_view between) {
    std::string wide;
    for (; !text.empty(); text.remove_prefix(first_character(text)))
        wide.append(text.substr(0, first_character(text))).append(between);
    return wide;
}

}  // namespace

TEST_CASE("every example is read as it was labelled") {
    auto const all = examples();
    REQUIRE(all.size() > 500);
    for (auto const& [text, findings] : all) {
        INFO(text);
        CHECK(said(screener().screen(text)) == findings);
    }
}

TEST_CASE("an empty text says nothing") { CHECK(screener().screen("").empty()); }

TEST_CASE("findings stand in the text's order, in code points") {
    auto const found = screener().screen("😀招聘：35岁以下，女士优先");
    REQUIRE(found.size() == 2);
    CHECK(found[0].begin == 4);
    CHECK(found[0].end == 9);
    CHECK(found[1].begin == 10);
    CHECK(found[1].end == 14);
    CHECK(found[1].quote == "女士优先");
}

TEST_CASE("several of one rule side by side are one finding, in two sentences two") {
    CHECK(said(screener().screen("形象好、气质佳")) == "appearance block 形象好、气质佳");
    CHECK(
        said(screener().screen("35岁以下。男40岁以下")) ==
        "age block 35岁以下; gender block 男; age block 40岁以下");
}

TEST_CASE("blanks between all characters hide nothing") {
    for (auto const& [text, findings] : examples()) {
        if (findings.empty() ||
            text.find_first_of("0123456789abcdefghijklmnopqrstuvwxyz .") != std::string::npos)
            continue;
        INFO(text);
        CHECK_FALSE(screener().screen(with_blanks(text, " ")).empty());
        CHECK_FALSE(screener().screen(with_blanks(text, "\u200B")).empty());
    }
}

TEST_CASE("whatever bytes come, places lie in the text and quote it") {
    CHECK(rc::check([](std::string const& text) { check_places(text, screener().screen(text)); }));
    CHECK(rc::check([] {
        auto const text = *strung();
        check_places(text, screener().screen(text));
    }));
}

TEST_CASE("the fast reading finds what trying everything everywhere finds") {
    CHECK(rc::check([] {
        auto const text = *strung();
        RC_ASSERT(screener().screen(text) == screener().screen_exhaustively(text));
    }));
}
