#include "features/organisations/organisation_life.hpp"
#include "features/organisations/picture_life.hpp"
#include "features/organisations/mark_life.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <fstream>
#include <iterator>

using namespace sx;
using namespace sx::organisations;
using access::Role;
using State = OrganisationState;
using Step = OrganisationStep;

TEST_CASE("the README shows the lives of an organisation, a mark and a picture") {
    std::ifstream file(SX_SOURCE_DIR "/src/features/organisations/README.md");
    std::string const readme(std::istreambuf_iterator<char>(file), {});
    CHECK(readme.find(organisation_life.as_markdown()) != std::string::npos);
    CHECK(readme.find(mark_life.as_markdown()) != std::string::npos);
    CHECK(readme.find(picture_life.as_markdown()) != std::string::npos);
}

TEST_CASE("members hand in, staff decide, and never the other way round") {
    CHECK(*organisation_life.next(State::draft, Step::submit, Role::employer) == State::submitted);
    CHECK(!organisation_life.next(State::draft, Step::submit, Role::reviewer));
    auto const own = organisation_life.next(State::submitted, Step::approve, Role::employer);
    CHECK(own.error().kind == ProblemKind::forbidden);
    CHECK(!organisation_life.next(State::draft, Step::approve, Role::organiser));
}

TEST_CASE(
    "no row of steps leaves the table, approves without staff, or wakes the refused but by an "
    "organiser or an appeal") {
    CHECK(rc::check("random steps by random roles", [] {
        auto const steps = *rc::gen::container<std::vector<Step>>(rc::gen::element(
            Step::submit, Step::amend, Step::merge, Step::leave, Step::approve, Step::return_,
            Step::refuse, Step::reopen, Step::appeal));
        auto state = State::draft;
        for (auto const step : steps) {
            auto const by =
                *rc::gen::element(Role::employer, Role::reviewer, Role::organiser, Role::seeker);
            auto const next = organisation_life.next(state, step, by);
            RC_ASSERT(!(next && by == Role::seeker));
            if (!next) continue;
            RC_ASSERT(*next != State::draft);
            bool const hands_in = by == Role::employer || step == Step::reopen;
            // What is approved stays so while a change of it is handed in and decided on.
            RC_ASSERT(*next == state || (*next == State::submitted) == hands_in);
            RC_ASSERT(*next != state || state == State::approved);
            RC_ASSERT(state != State::refused || step == Step::reopen || step == Step::appeal);
            state = *next;
        }
    }));
}
