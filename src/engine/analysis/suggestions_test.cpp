#include "engine/analysis/suggestions.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <algorithm>
#include <string>
#include "engine/analysis/edit_distance.hpp"
#include "engine/analysis/spelling.hpp"
#include "engine/analysis/synonyms.hpp"

using namespace sx::analysis;

namespace {

Suggestions titles() {
    return Suggestions(
        {{"软件工程师", 90},
         {"软件测试工程师", 40},
         {"会计", 70},
         {"快递员", 30},
         {"Java开发工程师", 60},
         {"电气工程师", 20},
         {"光电工程师", 10}});
}

std::vector<std::string> offered(std::string_view typed) {
    auto const all = titles();
    std::vector<std::string> texts;
    for (auto const& one : all.complete(typed, 3)) texts.emplace_back(one.text);
    return texts;
}

std::string meant(std::string_view typed) {
    auto const all = titles();
    auto const found = all.meant(typed);
    return found ? std::string(found->text) : "";
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a title is completed from its characters, its pinyin, its initials") {
    CHECK(offered("软件") == Texts{"软件工程师", "软件测试工程师"});
    CHECK(offered("ruanjian") == Texts{"软件工程师", "软件测试工程师"});
    CHECK(offered("RJGC") == Texts{"软件工程师"});
    CHECK(offered("java") == Texts{"Java开发工程师"});
    CHECK(offered("軟件").size() == 2);
    CHECK(offered("xyz").empty());
}

TEST_CASE("pinyin is as people type it") {
    CHECK(spelling("会计").full == "kuaiji");
    CHECK(spelling("会议").full == "huiyi");
    CHECK(spelling("律师").full == "lvshi");
    CHECK(spelling("Java 工程师").initials == "javagcs");
    CHECK(spelling("银行会计师").initials == "yhkjs");
}

TEST_CASE("a slip of the input method is a word that sounds the same") {
    CHECK(meant("会记") == "会计");
    CHECK(meant("快第员") == "快递员");
    CHECK(meant("会计") == "");
}

TEST_CASE("longer texts may have a letter wrong, short ones not") {
    CHECK(meant("软件工程是") == "软件工程师");
    CHECK(meant("Jvaa开发工程师") == "Java开发工程师");
    CHECK(meant("关电工程师") == "光电工程师");
    CHECK(meant("汇单") == "");
}

TEST_CASE("edits are counted up to a bound") {
    CHECK(edit_distance(U"java", U"jvaa", 2) == 1);
    CHECK(edit_distance(U"java", U"javascript", 2) == 3);
    CHECK(edit_distance(U"工程师", U"工程", 1) == 1);
    CHECK(edit_distance(U"", U"ab", 2) == 2);
}

TEST_CASE("the edit distance is symmetric, and an edit is one") {
    CHECK(rc::check([](std::string const& text) {
        std::u32string const letters(text.begin(), text.end());
        auto other = letters;
        other.insert(
            other.begin() + *rc::gen::inRange(0, static_cast<int>(letters.size()) + 1), U'x');
        RC_ASSERT(edit_distance(letters, other, 2) == 1u);
        RC_ASSERT(edit_distance(other, letters, 2) == 1u);
        RC_ASSERT(edit_distance(letters, letters, 2) == 0u);
    }));
}

TEST_CASE("a title has other wordings, and so have the skills in it") {
    auto const java = other_wordings("Java 工程师", 20);
    CHECK(std::ranges::count(java, "java开发") == 1);
    auto const clerk = other_wordings("文员", 20);
    CHECK(std::ranges::count(clerk, "行政助理") == 1);
    CHECK(std::ranges::count(other_wordings("k8s运维", 20), "kubernetes运维") == 1);
    CHECK(other_wordings("文员", 2).size() == 2);
    CHECK(other_wordings("量子音乐", 20).empty());
}
