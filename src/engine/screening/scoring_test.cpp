#include "engine/screening/scoring.hpp"
#include <doctest/doctest.h>
#include <vector>

using namespace sx::screening;

TEST_CASE("a case counts once for a rule, spans and severities label by label") {
    Scores scores;
    std::vector<Place> const labelled{
        {Rule::age, Severity::block, false, 0, 10},
        {Rule::age, Severity::block, false, 20, 30},
        {Rule::gender, Severity::warn, true, 0, 2}};
    std::vector<Place> const found{
        {Rule::age, Severity::block, false, 0, 10},
        {Rule::age, Severity::warn, false, 25, 30},
        {Rule::gender, Severity::warn, false, 0, 2},
        {Rule::fee, Severity::block, false, 0, 2}};
    scores.add(labelled, found);
    scores.add({}, {});
    auto const& age = scores.rules[static_cast<std::size_t>(Rule::age)];
    CHECK(age.right == 1);
    CHECK(age.met == 2);
    CHECK(age.severity == 1);
    CHECK(age.overlap() == doctest::Approx(0.75));
    auto const& gender = scores.rules[static_cast<std::size_t>(Rule::gender)];
    CHECK(gender.right == 1);
    CHECK(gender.met == 0);  // it was found in the other field
    CHECK(gender.overlap() == 0);
    auto const& fee = scores.rules[static_cast<std::size_t>(Rule::fee)];
    CHECK(fee.precision() == 0);
    CHECK(fee.recall() == 1);
}

TEST_CASE("what was overlooked lowers recall") {
    Scores scores;
    std::vector<Place> const label{{Rule::health, Severity::block, false, 0, 4}};
    scores.add(label, label);
    scores.add(label, {});
    auto const& health = scores.rules[static_cast<std::size_t>(Rule::health)];
    CHECK(health.recall() == 0.5);
    CHECK(health.precision() == 1);
}
