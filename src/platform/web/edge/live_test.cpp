#include <doctest/doctest.h>
#include "platform/web/edge/test_client.hpp"
#include "platform/web/edge/test_site.hpp"

using namespace sx;
using namespace sx::web;
using namespace sx::web::edge;
using namespace std::chrono_literals;

namespace {

std::string handshake(std::string_view topic, std::string_view more = {}) {
    std::string text = "GET /live?topics=";
    text.append(topic).append(" HTTP/1.1\r\nHost: fair.example\r\nConnection: Upgrade\r\n");
    text.append("Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
    text.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n").append(more);
    return text.append("\r\n");
}

struct Frame {
    int opcode = -1;  // none when the peer ended
    std::string payload;
};

// RFC 6455 section 5.2, as a server sends it: unmasked, unfragmented.
Frame frame(TestClient& client) {
    auto const head = client.receive(2);
    if (head.size() < 2) return {};
    std::size_t size = static_cast<unsigned char>(head[1]);
    if (size == 126) {
        auto const longer = client.receive(2);
        size = static_cast<std::size_t>(
            static_cast<unsigned char>(longer[0]) << 8 | static_cast<unsigned char>(longer[1]));
    }
    return {head[0] & 0x0F, client.receive(size)};
}

void pong(TestClient& client) {
    client.send(std::string_view("\x8A\x80\0\0\0\0", 6));  // masked with zeros
}

}  // namespace

TEST_CASE("what is published on a topic reaches those who follow it, and only those") {
    Venue venue;
    TestClient one(venue.server.port());
    TestClient other(venue.server.port());
    auto const accepted = one.ask(handshake("fair:1"));
    CHECK(accepted.starts_with("HTTP/1.1 101 "));
    CHECK(accepted.find("Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=") != std::string::npos);
    other.ask(handshake("fair:2"));
    venue.live.publish("fair:1", R"({"seekers":3})");
    venue.live.publish("fair:2", R"({"seekers":4})");
    CHECK(frame(one).payload == R"({"topic":"fair:1","message":{"seekers":3}})");
    CHECK(frame(other).payload == R"({"topic":"fair:2","message":{"seekers":4}})");
}

TEST_CASE("a topic is listened to once for all its followers and not at all without any") {
    Venue venue;
    {
        TestClient one(venue.server.port());
        TestClient two(venue.server.port());
        one.ask(handshake("fair:1"));
        two.ask(handshake("fair:1"));
        CHECK(venue.live.listeners() == 1);
        venue.live.publish("fair:1", "1");
        CHECK(frame(one).payload == frame(two).payload);
    }
    CHECK(soon([&] { return venue.live.listeners() == 0; }));
    CHECK(soon([&] { return venue.server.load().connections == 0; }));
}

TEST_CASE("a refused topic and a foreign page get an answer instead of a connection") {
    Venue venue;
    TestClient client(venue.server.port());
    CHECK(client.ask(handshake("secret")).starts_with("HTTP/1.1 403 "));
    CHECK(client.ask(handshake("broken")).starts_with("HTTP/1.1 500 "));
    TestClient foreign(venue.server.port());
    auto const refused = foreign.ask(handshake("fair:1", "Origin: https://evil.example\r\n"));
    CHECK(refused.starts_with("HTTP/1.1 403 "));
    CHECK(refused.find("cross_site_request") != std::string::npos);
    TestClient own(venue.server.port());
    CHECK(own.ask(handshake("fair:1", "Origin: https://fair.example\r\n"))
              .starts_with("HTTP/1.1 101 "));
}

TEST_CASE("a silent peer is pinged, kept while it answers and dropped when it does not") {
    auto options = Venue::quick();
    options.ping_every = 400ms;
    Venue venue(options);
    TestClient client(venue.server.port());
    client.ask(handshake("fair:1"));
    for (int i = 0; i < 3; ++i) {
        REQUIRE(frame(client).opcode == 9);
        pong(client);
    }
    CHECK(frame(client).opcode == 9);
    CHECK(soon([&] { return venue.server.load().connections == 0; }));
}

TEST_CASE("a peer that does not read is dropped and the others go on") {
    auto options = Venue::quick();
    options.live_backlog = 8;
    Venue venue(options);
    TestClient slow(venue.server.port(), 4096);
    slow.ask(handshake("fair:1"));
    TestClient good(venue.server.port());
    good.ask(handshake("fair:2"));
    std::string const message = '"' + std::string(60'000, 'x') + '"';
    CHECK(soon([&] {
        venue.live.publish("fair:1", message);
        return venue.server.load().connections == 1;
    }));
    venue.live.publish("fair:2", "1");
    CHECK(frame(good).payload == R"({"topic":"fair:2","message":1})");
}

TEST_CASE("stopping tells WebSockets that the server is going away") {
    Venue venue;
    auto client = std::make_unique<TestClient>(venue.server.port());
    client->ask(handshake("fair:1"));
    std::thread stopping([&] { venue.server.stop(); });
    auto const goodbye = frame(*client);
    CHECK(goodbye.opcode == 8);
    CHECK(goodbye.payload.substr(0, 2) == std::string("\x03\xE9", 2));  // 1001
    client->send(std::string_view("\x88\x82\0\0\0\0\x03\xE9", 8));
    client.reset();
    stopping.join();
    CHECK(venue.server.load().connections == 0);
}
