#include "engine/screening/pattern.hpp"
#include <doctest/doctest.h>
#include <stdexcept>
#include <string>

using namespace sx::screening;

namespace {

WordLists const lists{
    {U"sex", U"男|女"}, {U"years", U"[1-9][0-9]"}, {U"one", U"<other>."}, {U"other", U"<one>."}};

// What stands between the marks, or between the ends of the first match.
std::u32string found(std::u32string_view pattern, std::u32string_view text) {
    Pattern const compiled(pattern, lists);
    for (std::size_t at = 0; at < text.size(); ++at)
        if (auto const span = compiled.match(text, at))
            return std::u32string(text.substr(span->begin, span->end - span->begin));
    return {};
}

}  // namespace

TEST_CASE("a pattern finds words, lists, repetitions and choices") {
    CHECK(found(U"限<sex>性?", U"只限女性一名") == U"限女性");
    CHECK(found(U"<years>(-|到)<years>岁", U"年龄18到35岁") == U"18到35岁");
    CHECK(found(U"身高{2}", U"身高高") == U"身高高");
    CHECK(found(U"a (b|c){1,2} d", U"xacbd") == U"acbd");
    CHECK(found(U"限<sex>", U"不限性别").empty());
}

TEST_CASE("marks say what is quoted of what matches") {
    CHECK(found(U"性别:【<sex>】(?!女)", U"性别:男女") == U"");
    CHECK(found(U"性别:【<sex>】(?!女)", U"性别:男") == U"男");
    CHECK(found(U"(?<=限|招)【<sex>】", U"诚招男司机") == U"男");
    CHECK(found(U"(?<!美)【女】", U"美女").empty());
}

TEST_CASE("a gap reaches far, a sparing one no farther than it must") {
    CHECK(found(U"加分.{0,9}【985】", U"加分985或985。") == U"985");
    Pattern const far(U"加分.{0,9}【98】", lists), near(U"加分.{0,9}?【98】", lists);
    CHECK(far.match(U"加分98或98", 0) == Span{5, 7});
    CHECK(near.match(U"加分98或98", 0) == Span{2, 4});
    CHECK_FALSE(near.match(U"加分。98", 0));  // no sentence is crossed
}

TEST_CASE("what is looked back at must end where it is looked from") {
    Pattern const pattern(U"(?<!<sex>性?)【优先】", lists);
    CHECK_FALSE(pattern.match(U"女性优先", 2));
    CHECK_FALSE(pattern.match(U"女优先", 1));
    CHECK(pattern.match(U"女装优先", 2));
}

TEST_CASE("anchors are words that every match holds, with what may stand before them") {
    auto const anchors = Pattern(U"(不|无)?限{1,2}【统招】本科", lists).anchors();
    CHECK(anchors.words == std::vector<std::u32string>{U"统招本科"});
    CHECK(anchors.least_before == 1);
    CHECK(anchors.most_before == 3);
    Everyday const everyday{U"本科"};
    CHECK(Pattern(U"名校本科", lists, everyday).anchors().words.front() == U"名校本科");
    CHECK(
        Pattern(U"(名校|藤校).{0,3}(本科|硕士)", lists, everyday).anchors().words ==
        std::vector<std::u32string>{U"名校", U"藤校"});
}

TEST_CASE("a pattern that cannot be read says why") {
    for (auto const* const wrong :
         {U"(男", U"男)", U"[男", U"<nobody>", U"男{3,1}", U"男{1,99}", U"<one>", U"男\\", U".?",
          U"?男", U"[女-男]"})
        CHECK_THROWS_AS(Pattern(wrong, lists), std::invalid_argument);
}

TEST_CASE("a pattern that would try too long finds nothing") {
    std::u32string pattern = U"限";
    for (int part = 0; part < 6; ++part) pattern += U"(男{0,20}|男{0,20})";
    Pattern const slow(pattern + U"女", lists);
    CHECK_FALSE(slow.match(U"限" + std::u32string(200, U'男') + U"女", 0));
    CHECK(slow.match(U"限男男女", 0) == Span{0, 4});
}
