#include "features/recommendations/rules.hpp"
#include <doctest/doctest.h>
#include <boost/describe/enum_from_string.hpp>
#include <string>
#include <vector>
#include "engine/learning/outcomes.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::recommendations;
using Stage = applications::ApplicationStage;

TEST_CASE("an outcome is the furthest that an application came") {
    using enum ShownOutcome;
    CHECK(further(none, Stage::delivered) == applied);
    CHECK(further(applied, Stage::viewed) == applied);
    CHECK(further(applied, Stage::shortlisted) == shortlisted);
    CHECK(further(shortlisted, Stage::interview) == interviewed);
    CHECK(further(interviewed, Stage::declined) == interviewed);
    CHECK(further(applied, Stage::offered) == interviewed);
    CHECK(further(interviewed, Stage::refused) == interviewed);
    CHECK(further(interviewed, Stage::signed_) == hired);
    CHECK(further(shortlisted, Stage::withdrawn) == shortlisted);
    CHECK(further(hired, Stage::delivered) == hired);  // applied once more
}

TEST_CASE("the learner knows every outcome by the same name") {
    for (auto const outcome :
         {ShownOutcome::none, ShownOutcome::applied, ShownOutcome::shortlisted,
          ShownOutcome::interviewed, ShownOutcome::hired}) {
        std::string const name(wire::name(outcome));
        learning::Outcome known{};
        CHECK_MESSAGE(boost::describe::enum_from_string(name.c_str(), known), name);
    }
}

TEST_CASE("parts are kept in thousandths, each at its place") {
    matching::Evidence known;
    known.title = 137, known.region = 1000, known.town = 1, known.kind = 500, known.salary = 733;
    known.skills = 333, known.experience = 250, known.major = 999, known.education = 700;
    known.reciprocity = 667;
    known.unknown = 3;  // no part of it
    CHECK(
        kept_parts(known) ==
        std::vector<std::int64_t>{137, 1000, 1, 500, 733, 333, 250, 999, 700, 667});
}
