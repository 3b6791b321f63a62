#include <doctest/doctest.h>
#include "platform/web/edge/encoding.hpp"
#include "platform/web/edge/head.hpp"
#include "platform/web/edge/provenance.hpp"
#include "platform/web/edge/split_target.hpp"

using namespace sx;
using namespace sx::web;
using namespace sx::web::edge;

namespace {

Request with(std::vector<Header> headers) {
    Request request;
    request.headers = std::move(headers);
    return request;
}

Reply text(std::size_t bytes, std::vector<Header> headers = {}) {
    return {200, "text/html; charset=utf-8", body_of(std::string(bytes, 'x')), std::move(headers)};
}

}  // namespace

TEST_CASE("a coding is accepted when it is listed and its weight is not zero") {
    auto const takes_gzip = [](std::string value) {
        return accepts(with({{"accept-encoding", std::move(value)}}), "gzip");
    };
    for (auto const* value :
         {"gzip", "br, GZip", "deflate,gzip;q=0.5", "gzip; q=0.001", "gzip;q=1"})
        CHECK_MESSAGE(takes_gzip(value), value);
    for (auto const* value : {"", "br", "gzip;q=0", "gzip; q=0.000", "xgzip", "gzipped", "br;gzip"})
        CHECK_MESSAGE(!takes_gzip(value), value);
    CHECK(!accepts(Request{}, "gzip"));
}

TEST_CASE("only uncoded text of some length is zipped, and no reply that sets a cookie") {
    CHECK(worth_zipping(text(1025)));
    CHECK(!worth_zipping(text(1024)));
    CHECK(!worth_zipping(text(5000, {{"content-encoding", "br"}})));
    CHECK(!worth_zipping(text(5000, {{"set-cookie", "session=1"}})));
    auto picture = text(5000);
    picture.content_type = "image/png";
    CHECK(!worth_zipping(picture));
    CHECK(!worth_zipping(Reply{}));
}

TEST_CASE("a body is zipped once while it lives and afresh when another takes its place") {
    GzipCache cache;
    auto body = body_of(std::string(5000, 'x'));
    auto const first = cache.zipped(body);
    CHECK(first->starts_with("\x1F\x8B"));
    CHECK(first->size() < 100);
    CHECK(cache.zipped(body) == first);
    for (int i = 0; i < 5000; ++i) cache.zipped(body_of(std::string(1, 'y')));
    auto const again = cache.zipped(body);
    CHECK(*again == *first);
}

TEST_CASE("a target is split where its query begins") {
    struct {
        std::string_view whole, path, query;
    } const cases[]{
        {"/", "/", ""},
        {"/a/b?c=1&d=?", "/a/b", "c=1&d=?"},
        {"/%E5%8F%8C?", "/%E5%8F%8C", ""},
        {"http://host:80/a?b", "/a", "b"},
        {"https://host", "/", ""},
        {"http://host?b", "/", "b"},
    };
    for (auto const& one : cases) {
        auto const target = split_target(one.whole);
        REQUIRE_MESSAGE(target.has_value(), one.whole);
        CHECK(target->path == one.path);
        CHECK(target->query == one.query);
    }
    for (auto const* bad : {"", "*", "a", "host:443", "/a#b", "/a b", "/a\x7F", "/\n", "ftp://a/"})
        CHECK_MESSAGE(!split_target(bad), bad);
}

TEST_CASE("a page of another site is told from our own and from other clients") {
    CHECK(!from_elsewhere(with({{"host", "fair.cn"}})));
    CHECK(!from_elsewhere(with({{"host", "Fair.cn:81"}, {"origin", "http://fair.cn:81"}})));
    CHECK(from_elsewhere(with({{"host", "fair.cn"}, {"origin", "https://fair.cn.evil.cn"}})));
    CHECK(from_elsewhere(with({{"host", "fair.cn"}, {"origin", "null"}})));
}

TEST_CASE("behind a proxy only the address it added itself counts") {
    CHECK(forwarded_peer(with({{"x-forwarded-for", "1.1.1.1, 2.2.2.2"}})) == "2.2.2.2");
    CHECK(
        forwarded_peer(with({{"x-forwarded-for", "1.1.1.1"}, {"x-forwarded-for", " 3.3.3.3 "}})) ==
        "3.3.3.3");
    CHECK(forwarded_peer(Request{}).empty());
}

TEST_CASE("a reply's own words on caching, framing and content win") {
    std::string head;
    Reply const reply{
        200,
        "text/html",
        body_of("x"),
        {{"content-security-policy", "default-src 'self'"}, {"cache-control", "no-cache"}}};
    append_head(head, reply, {"Sun, 01 Mar 2026 01:00:00 GMT", "1"});
    CHECK(head.find("default-src 'none'") == std::string::npos);
    CHECK(head.find("no-store") == std::string::npos);
    CHECK(head.find("X-Frame-Options: DENY\r\n") != std::string::npos);
    std::string empty;
    append_head(empty, Reply{204}, {"Sun, 01 Mar 2026 01:00:00 GMT", "1"});
    CHECK(empty.starts_with("HTTP/1.1 204 No Content\r\n"));
    CHECK(empty.find("\r\nContent-Type") == std::string::npos);
    CHECK(empty.find("\r\nContent-Length") == std::string::npos);
    CHECK(empty.find("Cache-Control: no-store\r\n") != std::string::npos);
}

TEST_CASE("a date is written as HTTP wants it") {
    CHECK(http_date(*parse_instant("1994-11-06T08:49:37Z")) == "Sun, 06 Nov 1994 08:49:37 GMT");
    CHECK(http_date(*parse_instant("2028-02-29T23:59:59.999Z")) == "Tue, 29 Feb 2028 23:59:59 GMT");
}
