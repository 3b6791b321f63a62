#include "platform/web/edge/request_reader.hpp"
#include <doctest/doctest.h>
#include <algorithm>
#include <string>
#include <vector>
#include <rapidcheck.h>

using namespace sx::web;
using namespace sx::web::edge;

namespace {

std::string told(Request const& request) {
    auto text = std::to_string(static_cast<int>(request.method));
    text.append(" ").append(request.path).append("?").append(request.query);
    for (auto const& header : request.headers)
        text.append(" ").append(header.name).append("=").append(header.value);
    return text.append(" ").append(request.body);
}

// The requests that a reader makes of bytes that come in pieces of these sizes, in turn.
std::vector<std::string> read(std::string_view bytes, std::vector<std::size_t> const& pieces) {
    RequestReader reader({16 * 1024, 8 * 1024});
    std::vector<std::string> seen;
    for (std::size_t turn = 0; !bytes.empty(); ++turn) {
        auto const room = reader.room();
        auto const size = std::min({bytes.size(), room.size(), pieces[turn % pieces.size()]});
        std::copy_n(bytes.begin(), size, room.begin());
        bytes.remove_prefix(size);
        reader.took(size);
        for (auto next = reader.advance(); next != RequestReader::Next::bytes;
             next = reader.advance()) {
            auto const fault =
                next == RequestReader::Next::body ? reader.allow_body(1000) : std::nullopt;
            if (next == RequestReader::Next::refusal || fault) return seen;
            if (next != RequestReader::Next::answer) continue;
            seen.push_back(told(reader.request()));
            reader.restart();
        }
    }
    return seen;
}

std::string const several =
    "GET /a?b HTTP/1.1\r\nHost: x\r\n\r\n"
    "POST /c HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello\r\n"
    "PUT /d HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n"
    "3\r\nabc\r\n2;e=1\r\nde\r\n0\r\nTrailer: 1\r\n\r\n"
    "DELETE /e HTTP/1.1\r\nHost: x\r\nX-Folded: a\r\n b\r\n\r\n";

}  // namespace

TEST_CASE("requests are the same however their bytes are cut") {
    auto const whole = read(several, {1 << 16});
    REQUIRE(whole.size() == 4);
    CHECK(whole[0] == "0 /a?b host=x ");
    CHECK(whole[1].ends_with(" hello"));
    CHECK(whole[2].ends_with(" abcde"));
    CHECK(read(several, {1}) == whole);
    CHECK(rc::check("any cut", [&] {
        auto const pieces = *rc::gen::nonEmpty(
            rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(1, 90)));
        RC_ASSERT(read(several, pieces) == whole);
    }));
}

// A refusal may come earlier or later: with the broken byte or with the header's end.
TEST_CASE("what is taken of broken requests does not depend on how they are cut either") {
    CHECK(rc::check("one byte changed", [&] {
        auto bytes = several;
        bytes[*rc::gen::inRange<std::size_t>(0, bytes.size())] = *rc::gen::arbitrary<char>();
        RC_ASSERT(read(bytes, {1 << 16}) == read(bytes, {7}));
    }));
}
