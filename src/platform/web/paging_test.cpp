#include "platform/web/paging.hpp"
#include <doctest/doctest.h>

using namespace sx;
using namespace sx::web;

namespace {

Cursor cursor(std::string text) { return Cursor::stored(std::move(text)); }

}  // namespace

TEST_CASE("a cursor leads back to its place, and one that is not ours is refused") {
    Place const place{-12, "019ca000-0000-7000-8000-000000000001"};
    auto const again = *place_of(cursor(cursor_of(place)));
    REQUIRE(again);
    CHECK((again->value == place.value && again->id == place.id));
    CHECK(!*place_of(std::nullopt));
    for (auto const* wrong :
         {"x", "12", "12.", "12.x", ".019ca000-0000-7000-8000-000000000001",
          "12,019ca000-0000-7000-8000-000000000001",
          "99999999999999999999.019ca000-0000-7000-8000-000000000001"}) {
        auto const refused = place_of(cursor(wrong));
        REQUIRE_MESSAGE(!refused, wrong);
        CHECK(refused.error().fields.front().code == "unknown_cursor");
    }
}

TEST_CASE("a page holds what was asked for, and says where the next one begins") {
    std::vector<int> numbers{1, 2, 3};
    auto const name = [](int last) { return std::to_string(last); };
    CHECK(!cut_page(numbers, 3, name));
    CHECK(*cut_page(numbers, 2, name) == "2");
    CHECK(numbers.size() == 2);
    CHECK(page_size(std::nullopt) == 20);
    CHECK(page_size(Limit{7}) == 7);
}

TEST_CASE("a list ordered by id takes an id as its cursor and nothing else") {
    constexpr std::string_view id = "019ca000-0000-7000-8000-000000000001";
    CHECK(**id_of(*Cursor::parse(id)) == id);
    CHECK(!id_of({})->has_value());
    CHECK(id_of(*Cursor::parse("1.x")).error().fields.front().code == "unknown_cursor");
}
