#include "platform/review/changes.hpp"
#include <doctest/doctest.h>

using sx::review::changes;

TEST_CASE("what changed is told field by field, also what came and what went") {
    auto const changed = changes(R"({"a":1,"b":"x","gone":null})", R"({"a":2,"b":"x","new":[1]})");
    REQUIRE(changed.size() == 3);
    CHECK((changed[0].field == "a" && changed[0].before == "1" && changed[0].after == "2"));
    CHECK((changed[1].field == "new" && !changed[1].before && changed[1].after == "[1]"));
    CHECK((changed[2].field == "gone" && changed[2].before == "null" && !changed[2].after));
    CHECK(changes("", R"({"a":2})").empty());
}
