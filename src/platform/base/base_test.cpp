#include <doctest/doctest.h>
#include "platform/base/base64url.hpp"
#include "platform/base/characters.hpp"
#include "platform/base/day.hpp"
#include "platform/base/test_world.hpp"
#include "platform/base/text.hpp"

using namespace sx;

TEST_CASE("text is measured in code points, and only UTF-8 without U+0000 is text") {
    CHECK(code_points("双选🎓") == 3);
    for (std::string_view const bad :
         {"\x80", "\xC0\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE5\x8F"})
        CHECK(!code_points(bad));
    CHECK(!code_points(std::string_view("a\0b", 3)));
    CHECK(Text<1, 2>::parse("双选"));
    CHECK(Text<1, 1>::parse("双选").error().code == "too_long");
    for (auto const blank : {"", " ", "\t\n", "　 "}) CHECK(!Text<1, 9>::parse(blank));
    CHECK(Text<0, 9>::parse(" "));
}

TEST_CASE("the first characters of a text end between two of them") {
    CHECK(first_characters("双选🎓会", 3) == "双选🎓");
    CHECK(first_characters("双选", 2) == "双选");
    CHECK(first_characters("双选", 9) == "双选");
    CHECK(first_characters("双选", 0).empty());
    CHECK(first_characters("", 1).empty());
}

TEST_CASE("instants are RFC 3339 and keep their offset's meaning") {
    CHECK(to_text(*parse_instant("2026-03-01T09:00:00+08:00")) == "2026-03-01T01:00:00.000Z");
    CHECK(to_text(*parse_instant("2024-02-29T23:59:59.9876Z")) == "2024-02-29T23:59:59.987Z");
    for (auto const bad :
         {"2026-02-29T00:00:00Z", "2026-03-01T09:00:00", "2026-03-01 09:00:00Z",
          "2026-03-01T24:00:00Z", "", "+026-03-01T09:00:00Z"})
        CHECK(!parse_instant(bad));
}

TEST_CASE("ids are UUIDv7 and increase even while the clock stands still") {
    TestWorld world;
    auto last = world.fresh_id();
    CHECK(last.starts_with("019ca"));
    for (int i = 0; i < 5000; ++i) {
        auto const next = world.fresh_id();
        REQUIRE((is_uuid(next) && next[14] == '7' && last < next));
        last = next;
    }
    CHECK(RealWorld().fresh_id() != RealWorld().fresh_id());
}

TEST_CASE("a Shanghai day ends eight hours before the UTC one") {
    auto const day = *parse_day("2026-04-15");
    CHECK(to_text(end_of_shanghai_day(day)) == "2026-04-15T16:00:00.000Z");
    CHECK(to_text(shanghai_day(*parse_instant("2026-04-15T16:00:00Z"))) == "2026-04-16");
    CHECK(to_text(shanghai_day(*parse_instant("2026-04-15T15:59:59.999Z"))) == "2026-04-15");
    for (auto const bad : {"2026-02-29", "2026-2-01", "20260201", "2026-02-01T", ""})
        CHECK(!parse_day(bad));
}

TEST_CASE("bytes in base64url have one spelling") {
    CHECK(base64url("").empty());
    CHECK(base64url("f") == "Zg");
    CHECK(base64url("fo") == "Zm8");
    CHECK(base64url("foo") == "Zm9v");
    CHECK(base64url("\xFB\xFF\xBF") == "-_-_");
    for (auto const* text : {"A", "Zh", "Zm9", "Zg==", "Z g", "-+", "Zm9v\n"})
        CHECK(!from_base64url(text));
    CHECK(*from_base64url("Zm8") == "fo");
    std::string every;
    for (int c = 0; c < 256; ++c) {
        every += static_cast<char>(c);
        CHECK(from_base64url(base64url(every)) == every);
    }
}
