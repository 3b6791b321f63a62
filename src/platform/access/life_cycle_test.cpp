#include "platform/access/life_cycle.hpp"
#include <doctest/doctest.h>

using namespace sx;
using namespace sx::access;

namespace {

enum class Door { open, shut, locked };
BOOST_DESCRIBE_ENUM(Door, open, shut, locked)
enum class Turn { close, lock };
BOOST_DESCRIBE_ENUM(Turn, close, lock)

constexpr LifeCycle<Door, Turn, 2> doors{
    "door_does_not_do_that",
    {{{Door::open, Turn::close, Door::shut, signed_in},
      {Door::shut, Turn::lock, Door::locked, organisers}}}};
static_assert(doors.is_sound() && doors.is_final(Door::locked) && !doors.is_final(Door::open));

constexpr LifeCycle<Door, Turn, 2> twofold{
    "",
    {{{Door::open, Turn::close, Door::shut, staff},
      {Door::open, Turn::close, Door::locked, staff}}}};
static_assert(!twofold.is_sound());

}  // namespace

TEST_CASE("a step leads where its line says, for those it names, and nowhere else") {
    CHECK(*doors.next(Door::open, Turn::close, Role::seeker) == Door::shut);
    CHECK(doors.next(Door::open, Turn::close, Role::visitor).error().code == "not_for_this_role");
    CHECK(
        doors.next(Door::shut, Turn::lock, Role::reviewer).error().kind == ProblemKind::forbidden);
    auto const unknown = doors.next(Door::locked, Turn::lock, Role::organiser);
    CHECK(unknown.error().code == "door_does_not_do_that");
    CHECK(unknown.error().kind == ProblemKind::conflict);
}

TEST_CASE("the steps on offer are those that would be taken") {
    CHECK(doors.allowed_steps(Door::shut, Role::organiser) == std::vector{Turn::lock});
    CHECK(doors.allowed_steps(Door::shut, Role::seeker).empty());
    CHECK(doors.allowed_steps(Door::locked, Role::organiser).empty());
}

TEST_CASE("the table can be read by people") {
    CHECK(
        doors.as_markdown() ==
        "| from | step | to | by |\n|---|---|---|---|\n"
        "| open | close | shut | signed_in |\n"
        "| shut | lock | locked | organisers |\n");
}
