#include <doctest/doctest.h>
#include "platform/web/edge/test_client.hpp"
#include "platform/web/edge/test_site.hpp"

using namespace sx;
using namespace sx::web;
using namespace sx::web::edge;
using namespace std::chrono_literals;

TEST_CASE("a reply says what it is and asks the browser to be careful") {
    Venue venue;
    auto const reply = TestClient(venue.server.port()).ask(get_now);
    CHECK(reply.starts_with("HTTP/1.1 200 OK\r\nDate: Sun, 01 Mar 2026 01:00:00 GMT\r\n"));
    for (auto const* part :
         {"Content-Type: text/plain\r\n", "Content-Length: 3\r\n", "X-Request-Id: ",
          "X-Content-Type-Options: nosniff\r\n", "Referrer-Policy: same-origin\r\n",
          "X-Frame-Options: DENY\r\n", "frame-ancestors 'none'\r\n", "etag: \"1\"\r\n"})
        CHECK_MESSAGE(holds(reply, part), part);
    CHECK(!holds(reply, "Server:"));
    CHECK(!holds(reply, "Connection:"));
    CHECK(reply.ends_with("\r\n\r\nnow"));
}

TEST_CASE("a connection carries one request after another") {
    Venue venue;
    TestClient client(venue.server.port());
    for (int i = 0; i < 5; ++i) {
        CHECK(client.ask(get_now).ends_with("now"));
        CHECK(client.ask(post("/a?b=%20c", "hello")).ends_with("/a|b=%20c|hello"));
    }
    CHECK(venue.server.load().connections == 1);
}

TEST_CASE("requests sent ahead are answered in order, by workers too") {
    Venue venue;
    TestClient client(venue.server.port());
    client.send(post("/1", "x") + get_now + "\r\n" + post("/2", "y") + get_now);
    CHECK(client.reply().ends_with("/1||x"));
    CHECK(client.reply().ends_with("now"));
    CHECK(client.reply().ends_with("/2||y"));
    CHECK(client.reply().ends_with("now"));
}

TEST_CASE("a request may come byte by byte and in chunks") {
    Venue venue;
    TestClient client(venue.server.port());
    for (char const c : post("/a", "hello")) client.send({&c, 1});
    CHECK(client.reply().ends_with("/a||hello"));
    client.send("POST /b HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    client.send("3\r\nhel\r\n");
    CHECK(client.ask("2;note=1\r\nlo\r\n0\r\nX-Trailer: 1\r\n\r\n").ends_with("/b||hello"));
}

TEST_CASE("HEAD gives the head of GET and nothing else") {
    Venue venue;
    TestClient client(venue.server.port());
    client.send("HEAD /now HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(holds(client.reply(false), "Content-Length: 3\r\n"));
    CHECK(client.ask(get_now).starts_with("HTTP/1.1 200 OK"));
}

TEST_CASE("an old or leaving client is told what happens to the connection") {
    Venue venue;
    TestClient old(venue.server.port());
    CHECK(holds(old.ask("GET /now HTTP/1.0\r\n\r\n"), "Connection: close\r\n"));
    CHECK(old.closed());
    TestClient staying(venue.server.port());
    CHECK(holds(
        staying.ask("GET /now HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"),
        "Connection: keep-alive\r\n"));
    TestClient leaving(venue.server.port());
    CHECK(holds(
        leaving.ask("GET /now HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"),
        "Connection: close\r\n"));
    CHECK(leaving.closed());
}

TEST_CASE("a client that asks before sending its body is told to go on") {
    Venue venue;
    TestClient client(venue.server.port());
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    CHECK(client.receive_to("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(client.ask("hello").ends_with("/a||hello"));
}

TEST_CASE("a site that throws is answered for, wherever it throws") {
    Venue venue;
    TestClient client(venue.server.port());
    for (auto const* target : {"/broken", "/failing"}) {
        auto const reply =
            client.ask(std::string("GET ").append(target).append(" HTTP/1.1\r\nHost: a\r\n\r\n"));
        CHECK(reply.starts_with("HTTP/1.1 500 "));
        CHECK(holds(reply, R"("code":"internal_error")"));
    }
    CHECK(client.ask(get_now).ends_with("now"));
}

TEST_CASE("a header's value cannot smuggle in another header") {
    Venue venue;
    auto const reply =
        TestClient(venue.server.port()).ask("GET /split HTTP/1.1\r\nHost: a\r\n\r\n");
    CHECK(holds(reply, "x-note: a  Set-Cookie: session=stolen\r\n"));
}

TEST_CASE("text is zipped for those who take it") {
    Venue venue;
    TestClient client(venue.server.port());
    auto const zipped =
        client.ask("GET /text HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br, gzip;q=0.8\r\n\r\n");
    CHECK(holds(zipped, "content-encoding: gzip\r\n"));
    CHECK(holds(zipped, "etag: W/\"1\"\r\n"));
    CHECK(zipped.size() < 1000);
    auto const plain =
        client.ask("GET /text HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip;q=0\r\n\r\n");
    CHECK(holds(plain, "vary: Accept-Encoding\r\n"));
    CHECK(plain.size() > 5000);
}

TEST_CASE("the log has the route and figures of each request, not its target") {
    std::mutex mutex;
    std::vector<std::string> lines;
    auto options = Venue::quick();
    options.log = [&](LogLine const& line) {
        std::lock_guard const lock(mutex);
        lines.push_back(
            std::string(line.route) + " " + std::to_string(line.status) + " " +
            std::to_string(line.bytes));
    };
    Venue venue(options);
    {
        TestClient client(venue.server.port());
        client.ask("GET /now?name=somebody HTTP/1.1\r\nHost: a\r\n\r\n");
        client.ask(post("/a", std::string(65, 'x')));
    }
    venue.server.stop();
    REQUIRE(lines.size() == 2);
    CHECK(lines[0] == "/now 200 3");
    CHECK(lines[1].starts_with(" 413 "));
}
