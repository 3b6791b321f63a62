#include <doctest/doctest.h>
#include "platform/base/language.hpp"

using namespace sx;

TEST_CASE("a phrase speaks the language asked for") {
    constexpr Phrase apply{"投递简历", "Apply"};
    static_assert(apply.in(Language::zh) == "投递简历");
    static_assert(apply.in(Language::en) == "Apply");
    static_assert(tag_of(Language::zh) == "zh-CN" && tag_of(Language::en) == "en");
}

TEST_CASE(
    "places of a phrase are filled by number, so that a language may turn their order round") {
    constexpr Phrase left{"{0} 的 {1} 个岗位", "{1} postings of {0}"};
    CHECK(left.with(Language::zh, "甲公司", "7") == "甲公司 的 7 个岗位");
    CHECK(left.with(Language::en, "Acme", std::string("7")) == "7 postings of Acme");
    CHECK(left.with(Language::en, "Acme") == " postings of Acme");
}

TEST_CASE("a value that looks like a place is left alone") {
    constexpr Phrase named{"你好，{0}。{x}", "Hello, {0}. {x}"};
    CHECK(named.with(Language::en, "{0}") == "Hello, {0}. {x}");
}
