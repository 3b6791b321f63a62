#include "platform/access/totp.hpp"
#include <doctest/doctest.h>
#include "platform/base/test_world.hpp"

using namespace sx;
using namespace sx::access;
using namespace std::chrono_literals;

namespace {

// Of RFC 6238, appendix B: the ASCII digits 1 to 0, twice.
auto const secret = base32("12345678901234567890");

Instant at(std::int64_t seconds) { return Instant(std::chrono::seconds(seconds)); }

}  // namespace

TEST_CASE("codes are those of RFC 6238, of which six digits are shown") {
    CHECK(totp_code(secret, totp_step_at(at(59))) == "287082");
    CHECK(totp_code(secret, totp_step_at(at(1111111109))) == "081804");
    CHECK(totp_code(secret, totp_step_at(at(1111111111))) == "050471");
    CHECK(totp_code(secret, totp_step_at(at(1234567890))) == "005924");
    CHECK(totp_code(secret, totp_step_at(at(2000000000))) == "279037");
    CHECK(totp_code(secret, totp_step_at(at(20000000000))) == "353130");
}

TEST_CASE("base32 is that of RFC 4648, and reads back") {
    CHECK(base32("foobar") == "MZXW6YTBOI");
    CHECK(base32("f") == "MY");
    CHECK(from_base32("MZXW6YTBOI") == "foobar");
    CHECK(!from_base32("MZXW6YTBO1"));
    CHECK(secret == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
}

TEST_CASE("a code counts half a minute early and late, and never again after a later one") {
    auto const now = at(1'800'000'010);
    auto const step = totp_step_at(now);
    auto const code = [&](std::int64_t of) { return totp_code(secret, of); };
    for (auto const near : {step - 1, step, step + 1})
        CHECK(totp_step_of(secret, code(near), now, 0) == near);
    CHECK(!totp_step_of(secret, code(step - 2), now, 0));
    CHECK(!totp_step_of(secret, code(step + 2), now, 0));
    CHECK(!totp_step_of(secret, code(step), now, step));
    CHECK(!totp_step_of(secret, code(step - 1), now, step));
    CHECK(totp_step_of(secret, code(step + 1), now, step) == step + 1);
    CHECK(!totp_step_of(secret, "", now, 0));
    CHECK(!totp_step_of(secret, code(step) + "0", now, 0));
}

TEST_CASE("a fresh secret has 160 bits, and its address names venue and account") {
    TestWorld world;
    auto const one = fresh_totp_secret(world);
    CHECK(one.size() == 32);
    CHECK(from_base32(one)->size() == 20);
    CHECK(
        totp_uri("ABC", "双选", "a b@c") ==
        "otpauth://totp/%E5%8F%8C%E9%80%89:a%20b%40c?secret=ABC&issuer=%E5%8F%8C%E9%80%89");
}
