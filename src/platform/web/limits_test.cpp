#include "platform/web/limits.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace sx;
using namespace sx::web;
using namespace std::chrono_literals;

namespace {

Instant const start = *parse_instant("2026-03-01T09:00:00+08:00");
constexpr std::string_view header = "cost\twhom\tburst\tper_minute\n";
constexpr std::string_view peer = "203.0.113.7";

LimitTable table(std::string_view lines) { return read_limits(std::string(header).append(lines)); }

// What the algorithm is, said plainly: a bucket that loses a call each `every` and holds `burst`.
struct Bucket {
    Allowance allowance;
    std::chrono::milliseconds fill{0};  // how long until it is empty
    Instant at = start;

    bool take(Instant now) {
        fill = std::max(fill - (now - at), std::chrono::milliseconds(0));
        at = now;
        if (fill > allowance.every * (allowance.burst - 1)) return false;
        fill += allowance.every;
        return true;
    }
};

std::string wrong(std::string_view text) {
    try {
        read_limits(text);
    } catch (std::runtime_error const& failure) {
        return failure.what();
    }
    return {};
}

}  // namespace

TEST_CASE("a limiter lets through exactly what a leaking bucket does, and says when to come back") {
    CHECK(rc::check("for any allowance and any times of asking", [] {
        Allowance const allowance{
            *rc::gen::inRange(1u, 20u), std::chrono::milliseconds(*rc::gen::inRange(1, 5'000))};
        Limiter limiter(allowance, 64, 7);
        Bucket bucket{allowance};
        auto now = start;
        for (auto const pause : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 8'000))) {
            now += std::chrono::milliseconds(pause);
            auto const wait = limiter.take("a", now);
            RC_ASSERT((wait == 0ms) == bucket.take(now));
            if (wait == 0ms) continue;
            RC_ASSERT(!Bucket(bucket).take(now + wait - 1ms));
            RC_ASSERT(Bucket(bucket).take(now + wait));
        }
    }));
}

TEST_CASE("each cost and each party has an allowance of its own") {
    Limits limits(table("search\taccount\t2\t60\nread\taccount\t3\t60\n"), 7);
    access::Caller const ana{access::Role::seeker, {"ana"}}, bo{access::Role::seeker, {"bo"}};
    for (int i = 0; i < 2; ++i) CHECK(!limits.take(Cost::search, peer, ana, start));
    auto const reached = limits.take(Cost::search, peer, ana, start);
    REQUIRE(reached);
    CHECK(reached->whom == Whom::account);
    CHECK(reached->wait == 1s);
    CHECK(!limits.take(Cost::read, peer, ana, start));
    CHECK(!limits.take(Cost::search, peer, bo, start));
    CHECK(!limits.take(Cost::search, peer, ana, start + 1s));
    CHECK(limits.metrics().find("{cost=\"search\",whom=\"account\"} 1\n") != std::string::npos);
}

TEST_CASE("an organisation has one allowance, however many members it sends") {
    Limits limits(table("exports\torganisation\t3\t60\n"), 7);
    auto const member = [](int number) {
        return access::Caller{
            access::Role::employer, {"member " + std::to_string(number)}, {"factory"}};
    };
    for (int i = 0; i < 3; ++i) CHECK(!limits.take(Cost::exports, peer, member(i), start));
    auto const reached = limits.take(Cost::exports, peer, member(3), start);
    REQUIRE(reached);
    CHECK(reached->whom == Whom::organisation);
}

TEST_CASE("all addresses together have the venue's allowance") {
    Limits limits(table("heavy\taddress\t2\t60\nheavy\tvenue\t100\t6000\n"), 7);
    int let_in = 0;
    for (int i = 0; i < 300; ++i)
        let_in += limits.take(Cost::heavy, "10.1.1." + std::to_string(i % 250), start) ? 0 : 1;
    CHECK(let_in == 100);
}

TEST_CASE("an IPv6 subscriber is one, however many addresses they use; this machine is nobody") {
    CHECK(subscriber_of("2001:db8:1:2::1") == subscriber_of("2001:db8:1:2:ffff::9"));
    CHECK(subscriber_of("2001:db8:1:2::1") != subscriber_of("2001:db8:1:3::1"));
    CHECK(subscriber_of("::ffff:203.0.113.7") == "203.0.113.7");
    CHECK(subscriber_of("203.0.113.7") != subscriber_of("203.0.113.8"));
    Limits limits(table("read\taddress\t1\t1\n"), 7);
    CHECK(!limits.take(Cost::read, "2001:db8:1:2::1", start));
    CHECK(limits.take(Cost::read, "2001:db8:1:2::2", start));
    for (std::string_view const own : {"127.0.0.1", "::1", "::ffff:127.0.0.1"})
        for (int i = 0; i < 3; ++i) CHECK(!limits.take(Cost::read, own, start));
}

TEST_CASE("a bureau's lines stand in the place of those shipped, and the others stay") {
    auto const shipped = default_limits();
    auto const own = read_limits(
        std::string(header).append("# ours\nsend\taccount\t0\t0\r\nread\taddress\t7\t600\n"),
        shipped);
    CHECK(!own.at(Cost::send, Whom::account));
    CHECK(own.at(Cost::read, Whom::address)->burst == 7);
    CHECK(own.at(Cost::read, Whom::address)->every == 100ms);
    CHECK(own.at(Cost::send, Whom::venue)->burst == shipped.at(Cost::send, Whom::venue)->burst);
}

TEST_CASE("every cost that is shipped is limited for each address and account") {
    auto const shipped = default_limits();
    for (std::size_t cost = 0; cost < costs; ++cost)
        for (auto const whom : {Whom::address, Whom::account})
            CHECK(shipped.at(static_cast<Cost>(cost), whom).has_value());
    // Nobody alone takes what everybody has.
    for (auto const cost : {Cost::send, Cost::exports, Cost::heavy})
        CHECK(shipped.at(cost, Whom::address)->burst < shipped.at(cost, Whom::venue)->burst);
}

TEST_CASE("what a call costs is said by its operation, else by its kind") {
    CHECK(special_costs().at("search_find_postings") == Cost::search);
    CHECK(special_costs().at("accounts_send_reset_code") == Cost::send);
    CHECK(special_costs().size() > 20);
}

TEST_CASE("a table of limits that cannot be meant is named with its line") {
    auto const line = [](std::string_view text) { return wrong(std::string(header).append(text)); };
    CHECK(wrong("read\taccount\t1\t1\n").find("line 1") != std::string::npos);
    CHECK(line("walk\taccount\t1\t1\n").find("line 2: a cost is") != std::string::npos);
    CHECK(line("\nread\tpet\t1\t1\n").find("line 3: whom is") != std::string::npos);
    CHECK(line("read\taccount\t1\n").find("four cells") != std::string::npos);
    for (std::string_view const number : {"-1", "1.5", "", "60001", "many"})
        CHECK_MESSAGE(
            line(std::string("read\taccount\t1\t").append(number)).find("whole") !=
                std::string::npos,
            number);
    CHECK(line("read\taccount\t5\t0\n").find("ever") != std::string::npos);
}
