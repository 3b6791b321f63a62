#include "features/applications/candidate_messages.hpp"
#include "features/applications/rules.hpp"
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

using namespace sx;
using namespace sx::applications;

TEST_CASE("what was withdrawn or has come to nothing shows its files to the seeker alone") {
    CHECK(seen_by_employer(ApplicationStage::delivered) == SeenResume::whole);
    CHECK(seen_by_employer(ApplicationStage::signed_) == SeenResume::whole);
    CHECK(seen_by_employer(ApplicationStage::declined) == SeenResume::name);
    CHECK(seen_by_employer(ApplicationStage::refused) == SeenResume::name);
    CHECK(seen_by_employer(ApplicationStage::lapsed) == SeenResume::name);
    CHECK(seen_by_employer(ApplicationStage::withdrawn) == SeenResume::nothing);
}

TEST_CASE("a masked phone keeps its ends, a masked email its first letter and its host") {
    CHECK(masked_phone("13800001234") == "138****1234");
    CHECK(masked_phone("+8613800001234") == "+86****1234");
    CHECK(masked_phone("1234567") == "12****67");
    CHECK(masked_phone("1") == "1****1");
    CHECK(masked_phone("") == "****");
    CHECK(masked_email("a@example.com") == "a***@example.com");
    CHECK(masked_email("@example.com") == "***@example.com");
    CHECK(masked_email("") == "***");
}

TEST_CASE("contact is shown to the employer in an interview, with an offer and once signed") {
    seekers::ResumeContent resume;
    resume.phone = *seekers::Phone::parse("13800001234");
    int shown = 0;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ApplicationStage>>(
        [&](auto stage) {
            auto const contact = contact_of(resume, stage.value, access::Role::employer);
            CHECK(contact.masked == (contact.phone != "13800001234"));
            CHECK(contact_of(resume, stage.value, access::Role::seeker).phone == "13800001234");
            shown += contact.masked ? 0 : 1;
        });
    CHECK(shown == 3);
    CHECK(shows_contact(ApplicationStage::interview));
    CHECK(!contact_of(resume, ApplicationStage::signed_, access::Role::employer).email);
}

TEST_CASE("an application belongs to its seeker and its employer's members, each in that role") {
    access::AccountId const ana{"ana"};
    access::OrganisationId const acme{"acme"};
    CHECK(belongs_to(ana, acme, {access::Role::seeker, ana, {}}));
    CHECK(belongs_to(ana, acme, {access::Role::employer, {"ben"}, acme}));
    CHECK(!belongs_to(ana, acme, {access::Role::employer, ana, {}}));
    CHECK(!belongs_to(ana, acme, {access::Role::seeker, {"ben"}, acme}));
    CHECK(!belongs_to(ana, acme, {access::Role::organiser, ana, acme}));
}

TEST_CASE("a decline has one of the employer's reasons, and only a decline has one") {
    using enum ReasonCategory;
    auto const refused = [](ApplicationStep step, std::optional<ReasonCategory> category) {
        auto const checked = check_reason(step, category, {});
        return checked ? std::string() : checked.error().fields[0].code;
    };
    CHECK(refused(ApplicationStep::decline, {}) == "reason_required");
    CHECK(refused(ApplicationStep::decline, unanswered) == "reason_of_the_system");
    CHECK(refused(ApplicationStep::decline, other) == "remark_required");
    CHECK(refused(ApplicationStep::decline, major).empty());
    CHECK(refused(ApplicationStep::invite, major) == "reason_only_for_decline");
    CHECK(check_reason(ApplicationStep::decline, other, *Reason::parse("改由校招统一安排")));
    CHECK(check_reason(ApplicationStep::withdraw, {}, *Reason::parse("已有安排")));
}

TEST_CASE(
    "each reason has a sentence for the seeker in both languages, and ten are the employer's") {
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ReasonCategory>>([](auto one) {
        CHECK(answer_of(one.value, Language::zh) != answer_of(one.value, Language::en));
    });
    auto const reasons = decline_reasons(Language::en);
    REQUIRE(reasons.size() == 10);
    CHECK((reasons[0].category == ReasonCategory::position_filled));
    CHECK(reasons[0].label == "Position filled");
    CHECK(reasons[9].category == ReasonCategory::other);
}

namespace {
Instant at(char const* text) { return *parse_instant(text); }
}  // namespace

TEST_CASE("an answer is due at the end of a working day in Shanghai, holidays left out") {
    // 2026-10-01 to 07 are holidays, 10 October (a Saturday) is worked.
    CHECK(due_after(at("2026-03-18T09:00:00+08:00"), 3) == at("2026-03-24T00:00:00+08:00"));
    CHECK(due_after(at("2026-03-18T23:59:00+08:00"), 1) == at("2026-03-20T00:00:00+08:00"));
    CHECK(due_after(at("2026-09-30T10:00:00+08:00"), 1) == at("2026-10-09T00:00:00+08:00"));
    CHECK(due_after(at("2026-09-30T10:00:00+08:00"), 3) == at("2026-10-11T00:00:00+08:00"));
    CHECK(due_after(at("2026-10-03T10:00:00+08:00"), 1) == at("2026-10-09T00:00:00+08:00"));
}

TEST_CASE("what is due by now is what began before the day that is looked up") {
    CHECK(rc::check([] {
        auto const from =
            at("2026-09-01T00:00:00Z") + std::chrono::minutes(*rc::gen::inRange(0, 60 * 24 * 60));
        auto const now = from + std::chrono::minutes(*rc::gen::inRange(0, 60 * 24 * 60));
        auto const days = *rc::gen::inRange(1, 20);
        RC_ASSERT((due_after(from, days) <= now) == (from < due_when_before(now, days)));
    }));
}

TEST_CASE("only what waits for the employer can be unanswered") {
    StageLimits limits;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ApplicationStage>>(
        [&](auto stage) {
            limits.push_back({stage.value, {2}, {9}});
        });
    std::vector<ApplicationStage> stages;
    for (auto const& late : unanswered(limits, at("2026-03-18T09:00:00Z")))
        stages.push_back(late.stage);
    using enum ApplicationStage;
    CHECK(stages == std::vector{delivered, viewed, shortlisted, interview});
    CHECK(check_limit({delivered, {3}, {3}}));
    CHECK(check_limit({delivered, {4}, {3}}).error().fields[0].code == "lapses_before_due");
}

TEST_CASE("reminders go out in the office hours of working days, an organiser's once in 24 hours") {
    CHECK(reminds_at(at("2026-03-18T09:00:00+08:00")));
    CHECK(reminds_at(at("2026-03-18T16:59:00+08:00")));
    CHECK(!reminds_at(at("2026-03-18T08:59:00+08:00")));
    CHECK(!reminds_at(at("2026-03-18T17:00:00+08:00")));
    CHECK(!reminds_at(at("2026-03-21T10:00:00+08:00")));  // a Saturday
    auto const now = at("2026-03-18T09:00:00Z");
    CHECK(may_remind(now - std::chrono::hours(24), now));
    CHECK(!may_remind(now - std::chrono::hours(23), now));
}

TEST_CASE("each stage has its column, an answered offer the offer's, an end the last") {
    using enum ApplicationStage;
    CHECK(column_of(interview) == BoardColumn::interview);
    CHECK(column_of(offered) == BoardColumn::offered);
    CHECK(column_of(signed_) == BoardColumn::offered);
    for (auto const end : {declined, refused, withdrawn, lapsed})
        CHECK(column_of(end) == BoardColumn::ended);
}
