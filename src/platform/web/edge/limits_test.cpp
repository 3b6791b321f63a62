#include <doctest/doctest.h>
#include "platform/web/edge/test_client.hpp"
#include "platform/web/edge/test_site.hpp"

using namespace sx;
using namespace sx::web;
using namespace sx::web::edge;
using namespace std::chrono_literals;

TEST_CASE("a body over the target's limit is refused before it is read") {
    Venue venue;
    TestClient client(venue.server.port());
    auto const reply = client.ask(
        "POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 65\r\nExpect: 100-continue\r\n\r\n");
    CHECK(reply.starts_with("HTTP/1.1 413 "));
    CHECK(holds(reply, "Content-Type: application/problem+json\r\n"));
    CHECK(holds(reply, R"("code":"body_too_large")"));
    TestClient chunked(venue.server.port());
    chunked.send("POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
    CHECK(chunked.ask("41\r\n" + std::string(65, 'x') + "\r\n").starts_with("HTTP/1.1 413 "));
    CHECK(chunked.closed());
    TestClient allowed(venue.server.port());
    CHECK(allowed.ask(post("/large", std::string(900'000, 'x'))).ends_with("/large||900000"));
    CHECK(allowed.ask(post("/a", std::string(64, 'x'))).starts_with("HTTP/1.1 200 "));
}

TEST_CASE("what cannot be a request is refused with its reason and the connection ends") {
    Venue venue;
    std::string const long_text(20'000, 'a');
    struct {
        std::string sent;
        std::string status;
    } const cases[]{
        {"nonsense\r\n\r\n", "400"},
        {"GET a HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
        {"GET /now HTTP/1.1\r\n\r\n", "400"},
        {"GET /now HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400"},
        {"GET /now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip\r\n\r\n", "400"},
        {"POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
         "400"},
        {"POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", "400"},
        {"GET /now#part HTTP/1.1\r\nHost: a\r\n\r\n", "400"},
        {"GET /now HTTP/2.0\r\nHost: a\r\n\r\n", "400"},
        {"PATCH /now HTTP/1.1\r\nHost: a\r\n\r\n", "405"},
        {"GET /" + long_text.substr(0, 9000) + " HTTP/1.1\r\nHost: a\r\n\r\n", "414"},
        {"GET /" + long_text + " HTTP/1.1\r\nHost: a\r\n\r\n", "414"},
        {"GET /now HTTP/1.1\r\nHost: a\r\nX-Long: " + long_text + "\r\n\r\n", "431"},
    };
    for (auto const& one : cases) {
        TestClient client(venue.server.port());
        auto const reply = client.ask(one.sent);
        CHECK_MESSAGE(reply.substr(0, 12) == "HTTP/1.1 " + one.status, one.sent.substr(0, 80));
        CHECK(holds(reply, R"("request_id":"0)"));
        CHECK(client.closed());
    }
}

TEST_CASE("a header that drips in is answered 408 and cut, an idle connection just closed") {
    auto options = Venue::quick();
    options.header_time = 500ms;
    options.idle_time = 200ms;
    Venue venue(options);
    {
        TestClient slow(venue.server.port());
        TestClient idle(venue.server.port());
        idle.ask(get_now);
        bool open = slow.send("GET /now HTTP/1.1\r\nX-Slow: ");
        for (int i = 0; i < 100 && open; ++i) {
            std::this_thread::sleep_for(10ms);
            open = slow.send("1");
        }
        CHECK(slow.reply().starts_with("HTTP/1.1 408 "));
        CHECK(slow.closed());
        CHECK(idle.closed());
    }
    CHECK(soon([&] { return venue.server.load().connections == 0; }));
}

TEST_CASE("a body that does not come is answered 408") {
    auto options = Venue::quick();
    options.patience = 200ms;
    Venue venue(options);
    TestClient client(venue.server.port());
    CHECK(client.ask("POST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\nab")
              .starts_with("HTTP/1.1 408 "));
    CHECK(client.closed());
}

TEST_CASE("a large body reaches a receiver that takes it, and one that takes nothing is cut off") {
    std::string const get_huge = "GET /huge HTTP/1.1\r\nHost: a\r\n\r\n";
    Venue patient;
    auto const reply = TestClient(patient.server.port()).ask(get_huge);
    CHECK(reply.size() > 20'000'000);
    CHECK(reply.ends_with("xxxx"));
    auto options = Venue::quick();
    options.patience = 300ms;
    Venue impatient(options);
    TestClient stuck(impatient.server.port(), 4096);
    stuck.send(get_huge);
    CHECK(stuck.receive(1000).starts_with("HTTP/1.1 200 "));
    CHECK(soon([&] { return impatient.server.load().connections == 0; }));
}

TEST_CASE("when all workers are busy and the queue is full the answer is 503 with Retry-After") {
    Venue venue;
    std::vector<std::unique_ptr<TestClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<TestClient>(venue.server.port()));
        clients.back()->send(get_slow);
        if (i == 0) venue.site.wait_for_slow(1);
    }
    REQUIRE(soon([&] { return venue.server.load().waiting == 2; }));
    TestClient unlucky(venue.server.port());
    auto const reply = unlucky.ask(get_slow);
    CHECK(reply.starts_with("HTTP/1.1 503 "));
    CHECK(holds(reply, "retry-after: 1\r\n"));
    CHECK(holds(reply, R"("code":"too_busy")"));
    CHECK(unlucky.ask(get_now).ends_with("now"));
    venue.site.open();
    for (auto const& client : clients) CHECK(client->reply().ends_with("/slow||"));
}

TEST_CASE("a connection too many is told to come back") {
    auto options = Venue::quick();
    options.most_connections = 1;
    Venue venue(options);
    TestClient first(venue.server.port());
    CHECK(first.ask(get_now).ends_with("now"));
    TestClient second(venue.server.port());
    CHECK(second.reply().starts_with("HTTP/1.1 503 "));
    CHECK(first.ask(get_now).ends_with("now"));
}

TEST_CASE("stopping finishes the running request and closes idle connections") {
    Venue venue;
    TestClient idle(venue.server.port());
    idle.ask(get_now);
    TestClient busy(venue.server.port());
    busy.send(get_slow);
    venue.site.wait_for_slow(1);
    std::thread stopping([&] { venue.server.stop(); });
    CHECK(idle.closed());
    CHECK_THROWS(soon([&] { return TestClient(venue.server.port()).send("x"), false; }));
    venue.site.open();
    auto const reply = busy.reply();
    CHECK(reply.ends_with("/slow||"));
    CHECK(holds(reply, "Connection: close\r\n"));
    CHECK(busy.closed());
    stopping.join();
}

TEST_CASE("stopping waits no longer than it was told for a peer that does not read") {
    auto options = Venue::quick();
    options.drain = 200ms;
    Venue venue(options);
    TestClient client(venue.server.port(), 4096);
    client.send("GET /huge HTTP/1.1\r\nHost: a\r\n\r\n");
    client.receive(1000);
    venue.server.stop();
    CHECK(venue.server.load().connections == 0);
}

TEST_CASE("a taken address is an error at start") {
    Venue venue;
    auto options = Venue::quick();
    options.port = venue.server.port();
    Server second(venue.site, venue.live, venue.world, options);
    CHECK_THROWS_AS(second.start(), std::system_error);
}
