#include "engine/analysis/analyzer.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <string>
#include "engine/analysis/dictionary.hpp"
#include "engine/analysis/normal_form.hpp"

using namespace sx::analysis;

namespace {

std::string cut(std::string_view text, Grain grain = Grain::words) {
    Analyzer analyzer;
    std::string all;
    for (auto const& token : analyzer.tokens(text, grain))
        all.append(all.empty() ? "" : " ").append(token.text);
    return all;
}

// Text as people and machines write it, and bytes that are no text.
rc::Gen<std::string> texts() {
    return rc::gen::map(
        rc::gen::container<std::vector<std::string>>(rc::gen::weightedOneOf<std::string>({
            {8, rc::gen::element<std::string>(
                    "软件", "工程", "师", "電腦", "大数据", "文员", "的", "Java", "C++", "C#",
                    ".NET", "asp.net", "node.js", "2024", "3.5", "companies", "R&D", "Ｃ", " ",
                    "，", "é", "𠮷")},
            {1, rc::gen::arbitrary<std::string>()},
        })),
        [](std::vector<std::string> const& parts) {
            std::string text;
            for (auto const& part : parts) text.append(part);
            return text;
        });
}

}  // namespace

TEST_CASE("titles are cut into words of the trade") {
    CHECK(cut("Java软件工程师") == "java 软件工程师");
    CHECK(cut("电商运营专员") == "电商 运营专员");
    CHECK(cut("大数据开发工程师（北京）") == "大数据 开发工程师 北京");
    CHECK(cut("招聘会计和出纳") == "招聘 会计 和 出纳");
}

TEST_CASE("words of programmers are words") {
    CHECK(cut("C++/C#/.NET/Java2") == "c++ c# .net java2");
    CHECK(cut("ASP.NET、Node.js、Vue.js") == "asp.net node.js vue.js");
    CHECK(cut("R&D，B2B，html5，3.5年") == "r&d b2b html5 3.5 年");
    CHECK(cut("F#。G++") == "f# g++");
}

TEST_CASE("inside a word are words that it can be found by") {
    CHECK(cut("asp.net", Grain::terms) == "asp.net asp .net");
    CHECK(cut("node.js", Grain::terms) == "node.js node js");
    CHECK(cut("java2", Grain::terms) == "java2 java");
    CHECK(cut("产品经理", Grain::terms) == "产品经理 产品 经理");
}

TEST_CASE("an index also holds pairs of characters, each once") {
    CHECK(cut("人工智能", Grain::all) == "人工智能 人工 工智 智能");
    CHECK(cut("文员", Grain::all) == "文员");
}

TEST_CASE("English plurals are found by the singular") {
    CHECK(cut("Companies, Engineers") == "company engineer");
    CHECK(cut("iOS DevOps CSS business analysis") == "ios devops css business analysis");
}

TEST_CASE(
    "traditional, wide and capital letters read the same, and the place is that of the text") {
    Analyzer analyzer;
    auto const tokens = analyzer.tokens("聘ＪＡＶＡ軟體工程師", Grain::words);
    REQUIRE(tokens.size() >= 3);
    CHECK(tokens[1].text == "java");
    CHECK(tokens[1].offset == 3);
    CHECK(tokens[1].length == 12);
    CHECK(tokens[2].offset == 15);
}

TEST_CASE("what follows without a sign between has the next position") {
    Analyzer analyzer;
    auto const close = analyzer.tokens("java 文员", Grain::words);
    REQUIRE(close.size() == 2);
    CHECK(close[0].position + close[0].span == close[1].position);
    auto const apart = analyzer.tokens("java，文员", Grain::words);
    CHECK(apart[0].position + apart[0].span + 1 == apart[1].position);
    CHECK(apart[1].span == 2);
}

TEST_CASE("words that say nothing are known") {
    CHECK(is_stop_word("的"));
    CHECK(is_stop_word("the"));
    CHECK_FALSE(is_stop_word("会计"));
    CHECK(Dictionary::shared().holds("工程师"));
    CHECK_FALSE(Dictionary::shared().holds("工程帅"));
}

TEST_CASE("tokens lie in the text, in order, and no text comes twice at a position") {
    CHECK(rc::check([] {
        auto const text = *texts();
        auto const grain = *rc::gen::element(Grain::words, Grain::terms, Grain::all);
        Analyzer analyzer;
        auto const tokens = analyzer.tokens(text, grain);
        for (std::size_t at = 0; at < tokens.size(); ++at) {
            auto const& token = tokens[at];
            RC_ASSERT(token.length > 0u);
            RC_ASSERT(std::size_t{token.offset} + token.length <= text.size());
            RC_ASSERT(!token.text.empty());
            if (at == 0) continue;
            auto const& before = tokens[at - 1];
            RC_ASSERT(before.position <= token.position);
            if (before.position == token.position) RC_ASSERT(before.text != token.text);
            if (grain == Grain::words) RC_ASSERT(before.offset + before.length <= token.offset);
        }
    }));
}

TEST_CASE("what was cut is cut the same alone, and the same again") {
    CHECK(rc::check([] {
        auto const text = *texts();
        CHECK(cut(text, Grain::all) == cut(normal_form(text), Grain::all));
    }));
}

TEST_CASE("the normal form of a normal form is itself") {
    CHECK(rc::check([] {
        auto const normal = normal_form(*texts());
        RC_ASSERT(normal_form(normal) == normal);
    }));
    CHECK(normal_form("ＡＢＣ　電腦Café") == "abc 电脑cafe");
    CHECK(normal_form("著名俱乐部") == "著名俱乐部");
    CHECK(normal_form("\xff\xe4\xb8") == "   ");
}
