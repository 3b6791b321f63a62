#include "platform/base/link.hpp"
#include <doctest/doctest.h>

using namespace sx;

TEST_CASE("a link is of the web, and shows where it leads") {
    for (std::string const right :
         {"https://example.com", "http://git.example.org:8080/a/b?c=d#e", "https://例子.cn/页"})
        CHECK_MESSAGE(!IsLink::problem_of(right), right);
    for (std::string const wrong :
         {"", "example.com", "javascript:alert(1)", "https://", "https://localhost", "ftp://a.cn",
          "https://a.cn/ b", "https://a.cn@b.cn/", "https://a.cn/\"x", "https://\xff.cn"})
        CHECK_MESSAGE(IsLink::problem_of(wrong) == "link_format", wrong);
    CHECK(IsLink::problem_of("https://a.cn/" + std::string(300, 'x')) == "link_format");
}
