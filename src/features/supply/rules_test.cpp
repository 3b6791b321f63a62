#include "features/supply/rules.hpp"
#include <algorithm>
#include <doctest/doctest.h>

using namespace sx;
using namespace sx::supply;
using namespace std::chrono_literals;
using recommendations::Suitability;

namespace {

constexpr Instant now{std::chrono::milliseconds(1'772'326'800'000)};
SupplySettings const settings{{3}, {2}, {2}, {14}};
Approaching const fine{
    .approached = false,
    .willing = true,
    .suitability = Suitability::suits,
    .by_employer = 1,
    .to_person = 1,
    .last_between = now - 14 * 24h};

std::string refusal(Approaching const& one, SupplySettings const& with = settings) {
    auto const may = may_approach(one, with, now);
    return may ? "" : std::string(may.error().code);
}

bool leads(ApproachState from, ApproachStep step, ApproachState to) {
    return std::ranges::any_of(approach_life.transitions, [&](auto const& line) {
        return line.from == from && line.step == step && line.to == to;
    });
}

}  // namespace

TEST_CASE("a person is approached once for a posting, seldom by one employer, not by all at once") {
    CHECK(refusal(fine).empty());
    auto one = fine;
    one.approached = true;
    CHECK(refusal(one) == "approached_already");
    one = fine;
    one.last_between = now - 14 * 24h + 1ms;
    CHECK(refusal(one) == "approached_lately");
    CHECK(refusal(one, {{3}, {2}, {2}, {0}}).empty());
    one = fine;
    one.by_employer = 2;
    CHECK(refusal(one) == "approaches_used_up");
    one = fine;
    one.to_person = 2;
    CHECK(refusal(one) == "seeker_approached_enough");
    one.last_between.reset();
    one.to_person = 0;
    CHECK(refusal(one).empty());
}

TEST_CASE("why somebody is not there is told to nobody, what their card shows is") {
    auto one = fine;
    one.willing = false;
    CHECK(refusal(one) == "seeker_not_available");
    one = fine;
    one.suitability = Suitability::unwilling;
    CHECK(refusal(one) == "seeker_not_available");
    one.suitability = Suitability::fails;
    CHECK(refusal(one) == "seeker_not_suitable");
    one.willing = false;
    CHECK(refusal(one) == "seeker_not_available");
}

TEST_CASE("a plan holds so many for each opening, one at least and twenty at most") {
    CHECK(planned_for(settings, 2) == 6);
    CHECK(planned_for(settings, 0) == 1);
    CHECK(planned_for(settings, 5'000) == 20);
    CHECK((left_today(settings, 1) == 1 && left_today(settings, 7) == 0));
}

TEST_CASE("a day begins at midnight in Shanghai") {
    auto const midnight = beginning_of_day(now);
    CHECK((midnight <= now && now < midnight + 24h));
    CHECK(beginning_of_day(midnight) == midnight);
    CHECK(beginning_of_day(midnight - 1ms) == midnight - 24h);
}

TEST_CASE("what came of an approach goes forward only, whatever the end of the application") {
    using Stage = applications::ApplicationStage;
    using enum ApproachOutcome;
    CHECK(further(none, Stage::delivered) == applied);
    CHECK(further(applied, Stage::viewed) == applied);
    CHECK(further(applied, Stage::shortlisted) == shortlisted);
    CHECK(further(shortlisted, Stage::interview) == interviewed);
    CHECK(further(interviewed, Stage::declined) == interviewed);
    CHECK(further(interviewed, Stage::refused) == interviewed);
    CHECK(further(interviewed, Stage::signed_) == hired);
    CHECK(further(shortlisted, Stage::withdrawn) == shortlisted);
    CHECK(further(shortlisted, Stage::delivered) == shortlisted);  // applied anew
}

TEST_CASE("an approach is what came of it, and else what can still come of it") {
    CHECK(state_of({false, false, true}) == ApproachState::open);
    CHECK(state_of({false, false, false}) == ApproachState::closed);
    CHECK(state_of({false, true, false}) == ApproachState::declined);
    CHECK(state_of({true, true, false}) == ApproachState::applied);
}

TEST_CASE("each fact that is added to an approach is a step of its life") {
    for (bool const declined : {false, true})
        CHECK(leads(
            state_of({false, declined, true}), ApproachStep::apply,
            state_of({true, declined, true})));
    CHECK(leads(
        state_of({false, false, true}), ApproachStep::decline, state_of({false, true, true})));
    CHECK(leads(
        state_of({false, false, true}), ApproachStep::close, state_of({false, false, false})));
    CHECK(leads(
        state_of({false, false, false}), ApproachStep::reopen, state_of({false, false, true})));
}
