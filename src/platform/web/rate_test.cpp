#include "platform/web/rate.hpp"
#include <doctest/doctest.h>
#include <string>

using namespace sx;
using namespace std::chrono_literals;

namespace {
Instant const start = *parse_instant("2026-03-01T09:00:00+08:00");
}

TEST_CASE("a quiet key may do a burst at once, then one per interval") {
    web::Limiter limiter({3, 10s}, 1024, 7);
    for (int i = 0; i < 3; ++i) CHECK(limiter.take("a", start) == 0ms);
    CHECK(limiter.take("a", start) == 10s);
    CHECK(limiter.take("a", start + 9999ms) == 1ms);
    CHECK(limiter.take("a", start + 10s) == 0ms);
    CHECK(limiter.take("a", start + 10s) == 10s);
}

TEST_CASE("a refusal uses nothing up, and a long silence restores the burst but no more") {
    web::Limiter limiter({2, 1s}, 1024, 7);
    for (int i = 0; i < 50; ++i) limiter.take("a", start);
    CHECK(limiter.take("a", start + 1s) == 0ms);
    for (int i = 0; i < 2; ++i) CHECK(limiter.take("a", start + 1h) == 0ms);
    CHECK(limiter.take("a", start + 1h) == 1s);
}

TEST_CASE("keys do not share an allowance") {
    web::Limiter limiter({1, 1s}, 4096, 7);
    CHECK(limiter.take("a", start) == 0ms);
    CHECK(limiter.take("b", start) == 0ms);
    CHECK(limiter.take("a", start) == 1s);
}

TEST_CASE("a clock that steps back makes nobody wait longer than the burst allows") {
    web::Limiter limiter({2, 1s}, 64, 7);
    CHECK(limiter.take("a", start) == 0ms);
    CHECK(limiter.take("a", start) == 0ms);
    CHECK(limiter.take("a", start - 500ms) == 1500ms);
}

TEST_CASE("a flood of fresh keys does not free one that is limited hard") {
    web::Limiter limiter({5, 60s}, 64, 7);
    for (int i = 0; i < 5; ++i) CHECK(limiter.take("attacker", start) == 0ms);
    for (int i = 0; i < 10'000; ++i) limiter.take("key " + std::to_string(i), start);
    CHECK(limiter.take("attacker", start) == 60s);
}
