#include <doctest/doctest.h>
#include <rapidcheck.h>
#include "platform/pages/tags.hpp"

namespace sx::pages {

TEST_CASE("links lead to the web, to mail, to a telephone, or stay on the site") {
    for (auto const good :
         {"https://example.cn/a?b=c#d", "HTTP://example.cn", "mailto:a@example.cn", "tel:+86-10-1",
          "/postings?q=1", "postings/7", "?q=a:b", "#facets", "./a:b", "岗位"})
        CHECK_MESSAGE(Url::parse(good), good);
}

TEST_CASE("links that run script or pretend are refused") {
    for (auto const bad :
         {"javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)",
          "java\nscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,x", "vbscript:x",
          "file:///etc/passwd", "//evil.example", "/\\evil.example", "\\\\evil.example",
          "https:evil.example", "https://", "https:///evil.example", "mailto:", "blob:x", "a b",
          ""})
        CHECK_MESSAGE(!Url::parse(bad), bad);
}

TEST_CASE("what is put into an address stays where it was put") {
    CHECK(Url("/postings").at("a/b?c").str() == "/postings/a%2Fb%3Fc");
    CHECK(Url("/").at("fairs").str() == "/fairs");
    CHECK(
        Url("/postings").with("q", "C++ 工程师").with("kind", "job").on_page("n").str() ==
        "/postings?q=C%2B%2B%20%E5%B7%A5%E7%A8%8B%E5%B8%88&kind=job#n");
    CHECK(rc::check("any value is one value and safe", [](std::string const& text) {
        auto const url = Url("/postings").with("q", text);
        RC_ASSERT(url.str().find_first_of("&#<>\"' ") == std::string::npos);
        RC_ASSERT(is_safe_url(url.str()));
    }));
    CHECK(rc::check("any segment keeps the path on our site", [](std::string const& text) {
        RC_ASSERT(is_safe_url(Url("/").at(text).str()) || text.empty());
    }));
}

TEST_CASE("the English twin of a page stands under /en, other addresses have none") {
    CHECK(Url("/").in(Language::en).str() == "/en");
    CHECK(Url("/postings").with("q", "a").in(Language::en).str() == "/en/postings?q=a");
    CHECK(Url("/postings").in(Language::zh).str() == "/postings");
    CHECK(Url("https://example.cn/").in(Language::en).str() == "https://example.cn/");
}

TEST_CASE("an address is escaped like every other value") {
    CHECK(
        Html(tag::a(tag::href(*Url::parse("/x?a=1&b=\"")))).str() ==
        R"(<a href="/x?a=1&amp;b=&quot;"></a>)");
}

}  // namespace sx::pages
