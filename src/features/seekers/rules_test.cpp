#include "features/seekers/rules.hpp"
#include <rapidcheck.h>
#include "features/seekers/test_seekers.hpp"

using namespace sx;
using namespace sx::seekers;
using codes::Education;

namespace {

std::optional<ResumePart> next_step(ResumeContent const& resume) {
    auto const missing = missing_parts(resume, Language::zh);
    return missing.empty() ? std::nullopt : std::optional(missing.front().part);
}

Schooling schooling(Education level, std::string_view school, std::string_view graduates_on) {
    Schooling one;
    one.education = level;
    one.university_name = web::text<Text<1, 100>>(school);
    one.graduates_on = day(graduates_on);
    return one;
}

}  // namespace

TEST_CASE("an application needs a name, a phone number and the education") {
    CHECK(may_apply_with(short_resume()));
    auto const refused = may_apply_with(ResumeContent());
    CHECK(refused.error().code == "resume_incomplete");
    CHECK(
        complaints(refused.error()) == "/full_name=required /phone=required /education=required ");
    auto nameless = short_resume();
    nameless.full_name.reset();
    CHECK(complaints(may_apply_with(nameless).error()) == "/full_name=required ");
}

TEST_CASE("what an application needs is asked for first") {
    ResumeContent resume;
    CHECK((completeness(resume) == 0 && next_step(resume) == ResumePart::full_name));
    resume = short_resume();
    CHECK((completeness(resume) == 30 && next_step(resume) == ResumePart::wanted_titles));
    resume = whole_resume();
    resume.email.reset();
    CHECK((completeness(resume) == 95 && next_step(resume) == ResumePart::email));
}

TEST_CASE("who did not study is not asked for a university") {
    auto resume = whole_resume();
    resume.university_name.reset();
    resume.major_name.reset();
    resume.graduates_on.reset();
    CHECK((completeness(resume) == 80 && next_step(resume) == ResumePart::university));
    resume.education = Education::senior_high;
    CHECK((completeness(resume) == 100 && !next_step(resume)));
}

TEST_CASE("what is missing is told in the caller's language, with the section to mend it in") {
    auto resume = whole_resume();
    resume.skills.resize(2);
    auto const missing = missing_parts(resume, Language::zh);
    REQUIRE(missing.size() == 1);
    CHECK((missing[0].section == ResumeSection::skills && missing[0].weight == 10));
    CHECK(missing[0].text == "写上至少三样技能");
    CHECK(missing_parts(resume, Language::en)[0].text == "Name at least three skills");
}

TEST_CASE("every part weighs something, all together weigh 100") {
    auto const all = missing_parts(ResumeContent(), Language::zh);
    CHECK(all.size() == wire::type_of<ResumePart>().names.size());
    std::int64_t sum = 0;
    for (auto const& part : all) {
        CHECK(part.weight > 0);
        sum += part.weight;
    }
    CHECK(sum == 100);
}

TEST_CASE("filling in what is missing never makes a resume less complete, and ends at 100") {
    CHECK(rc::check("any subset of a whole resume, filled step by step", [] {
        auto const whole = whole_resume();
        auto const chosen = *rc::gen::container<std::vector<bool>>(6, rc::gen::arbitrary<bool>());
        ResumeContent resume;
        if (chosen[0]) static_cast<BasicsSection&>(resume) = whole;
        if (chosen[1]) static_cast<HighestSchooling&>(resume) = whole;
        if (chosen[2]) static_cast<SkillsSection&>(resume) = whole;
        if (chosen[3]) static_cast<PracticeSection&>(resume) = whole;
        if (chosen[4]) static_cast<IntentSection&>(resume) = whole;
        if (chosen[5]) static_cast<IntroductionSection&>(resume) = whole;
        tidy(resume);
        for (;;) {
            auto const missing = missing_parts(resume, Language::zh);
            auto const before = completeness(resume);
            if (missing.empty()) break;
            switch (missing.front().section) {
                case ResumeSection::basics: static_cast<BasicsSection&>(resume) = whole; break;
                case ResumeSection::education:
                    static_cast<HighestSchooling&>(resume) = whole;
                    break;
                case ResumeSection::practice: static_cast<PracticeSection&>(resume) = whole; break;
                case ResumeSection::skills: static_cast<SkillsSection&>(resume) = whole; break;
                case ResumeSection::intent: static_cast<IntentSection&>(resume) = whole; break;
                case ResumeSection::introduction:
                    static_cast<IntroductionSection&>(resume) = whole;
                    break;
                default: RC_FAIL("a section that nothing is asked of");
            }
            tidy(resume);
            RC_ASSERT(completeness(resume) >= before + missing.front().weight);
        }
        RC_ASSERT(completeness(resume) == 100);
        RC_ASSERT(may_apply_with(resume));
    }));
}

TEST_CASE("the highest schooling stands flat, of equal ones the latest, and follows every change") {
    ResumeContent resume;
    resume.schoolings = {
        schooling(Education::bachelor, "示例大学", "2023-06-30"),
        schooling(Education::master, "样本理工学院", "2026-06-30"),
        schooling(Education::vocational_college, "范例学院", "2020-06-30")};
    tidy(resume);
    CHECK(resume.education == Education::master);
    CHECK(resume.university_name->str() == "样本理工学院");
    resume.schoolings[2] = schooling(Education::master, "演示工商学院", "2027-06-30");
    tidy(resume);
    CHECK(resume.university_name->str() == "演示工商学院");
    resume.schoolings.clear();
    static_cast<HighestSchooling&>(resume) = {};
    tidy(resume);
    CHECK((!resume.education && resume.schoolings.empty()));
}

TEST_CASE("tidying twice is tidying once") {
    CHECK(rc::check("any schoolings and levels", [] {
        ResumeContent resume;
        for (auto const level : *rc::gen::container<std::vector<int>>(3, rc::gen::inRange(0, 7)))
            resume.schoolings.push_back(
                schooling(static_cast<Education>(level), "示例大学", "2026-06-30"));
        for (auto const named :
             *rc::gen::container<std::vector<bool>>(4, rc::gen::arbitrary<bool>())) {
            auto const skill = web::text<Text<1, 40>>(named ? "C" : "Go");
            if (named) resume.skills.push_back(skill);
            resume.skill_levels.push_back({skill, SkillLevel::able});
        }
        tidy(resume);
        auto const once = wire::write(resume);
        tidy(resume);
        RC_ASSERT(wire::write(resume) == once);
        for (auto const& level : resume.skill_levels) RC_ASSERT(level.skill.str() == "C");
    }));
}

TEST_CASE("a copy from before there were sections is read with all that stood in it") {
    auto old = wire::read_own<ResumeContent>(
        R"({"full_name":"林示例","phone":"13800000000","education":"bachelor",)"
        R"("university_name":"示例大学","major_code":"080902","major_name":"软件工程",)"
        R"("graduates_on":"2026-06-30","skills":["C","单片机"],"experiences":[{"title":"实习生",)"
        R"("organisation":"示例厂","starts_on":"2025-07-01","text":"画图"}],"introduction":"踏实",)"
        R"("wanted_titles":["工程师"],"wanted_regions":["420000"],"wanted_salary_min":600000})");
    tidy(old);
    REQUIRE(old.schoolings.size() == 1);
    CHECK(old.schoolings[0].university_name->str() == "示例大学");
    CHECK(old.schoolings[0].graduates_on == day("2026-06-30"));
    CHECK((old.education == Education::bachelor && old.major_name->str() == "软件工程"));
    CHECK((old.skills.size() == 2 && old.experiences[0].title.str() == "实习生"));
    CHECK((!old.experiences[0].kind && old.projects.empty()));
    CHECK(old.wanted_salary_min == Money{600000});
}

TEST_CASE("the upper end of the wanted pay is not below the lower") {
    auto resume = whole_resume();
    resume.wanted_salary_max = Money{500000};
    CHECK(
        complaints(may_save(resume, end_of_shanghai_day(day("2026-03-01"))).error()) ==
        "/wanted_salary_max=salary_max_below_min ");
    resume.wanted_salary_max = resume.wanted_salary_min;
    CHECK(may_save(resume, end_of_shanghai_day(day("2026-03-01"))));
}

TEST_CASE(
    "where files take the place of others, those that came are held, those that went let go") {
    Id<files::StoredFile> const photo{"p"}, other_photo{"q"}, paper{"a"};
    ResumeFiles const none, one{photo, {}, {}}, both{photo, paper, {}},
        changed{other_photo, paper, {}};
    auto const told = [](ResumeFiles const& before, ResumeFiles const& after) {
        auto const moves = moves_between(before, after);
        std::string text;
        for (auto const& id : moves.held) text.append("+").append(id.text);
        for (auto const& id : moves.let_go) text.append("-").append(id.text);
        return text;
    };
    CHECK(told(none, none).empty());
    CHECK(told(none, both) == "+p+a");
    CHECK(told(one, both) == "+a");
    CHECK(told(both, both).empty());
    CHECK(told(both, changed) == "+q-p");
    CHECK(told(both, none) == "-p-a");
}
