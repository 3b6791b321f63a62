#include "features/seekers/seekers.hpp"
#include <rapidcheck.h>
#include "features/seekers/use_cases.hpp"
#include "platform/events/events.hpp"
#include "platform/web/test_desk.hpp"

using namespace sx;
using namespace sx::seekers;
using codes::Education;

namespace {

template <class T> T text(std::string_view bytes) { return *T::parse(bytes); }

Day day(std::string_view iso) { return *parse_day(iso); }

SaveResume short_resume() {
    SaveResume form;
    form.full_name = text<Text<1, 40>>("王小明");
    form.phone = text<Phone>("13800000000");
    form.education = Education::bachelor;
    return form;
}

SaveResume whole_resume() {
    auto form = short_resume();
    form.email = text<Email>("xiaoming@example.com");
    form.university_name = text<Text<1, 100>>("示例大学");
    form.major_name = text<Text<1, 100>>("机械工程");
    form.graduates_on = day("2026-06-30");
    form.skills.push_back(text<Text<1, 40>>("制图"));
    form.experiences.push_back(
        {text<Text<1, 60>>("实习生"), text<Text<1, 100>>("示例机械厂"), day("2025-07-01"),
         day("2025-08-31"), text<Text<0, 1000>>("画图纸")});
    form.introduction = text<Text<0, 2000>>("踏实");
    form.wanted_titles.push_back(text<Text<1, 40>>("机械工程师"));
    form.wanted_regions.push_back(text<codes::RegionCode>("420000"));
    form.wanted_salary_min = Money{600000};
    return form;
}

std::string complaints(Problem const& problem) {
    std::string all;
    for (auto const& field : problem.fields)
        all.append(field.pointer).append("=").append(field.code).append(" ");
    return all;
}

}  // namespace

TEST_CASE("a resume is saved as it was sent, and nobody else's changes") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker(), ben = desk.seeker();
        auto const saved = desk.write(ana, &save_resume, whole_resume());
        REQUIRE(saved);
        CHECK((saved->version == 1 && saved->updated_at == desk.world.time));
        CHECK((saved->completeness == 100 && !saved->next_step));
        auto const shown = desk.read(ana, &show_resume, {});
        CHECK(wire::write(*shown) == wire::write(*saved));
        CHECK(shown->experiences.front().ends_on == day("2025-08-31"));
        CHECK(shown->wanted_salary_min == Money{600000});
        auto const other = desk.read(ben, &show_resume, {});
        CHECK((other->version == 0 && !other->full_name && !other->updated_at));
        CHECK(other->account_id == ben.account);
        auto const found =
            db.read([&](store::Transaction& tx) { return find_resume(tx, ben.account); });
        CHECK(found.error().code == "resume_not_found");
    });
}

TEST_CASE("an edit of an older version is refused instead of overwriting") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        auto form = short_resume();
        CHECK(desk.write(ana, &save_resume, form));
        CHECK(desk.write(ana, &save_resume, form).error().code == "changed_meanwhile");
        form.version = 1;
        form.full_name = text<Text<1, 40>>("王大明");
        CHECK(desk.write(ana, &save_resume, form)->version == 2);
        CHECK(desk.read(ana, &show_resume, {})->full_name->str() == "王大明");
    });
}

TEST_CASE("a code brings its official name") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto form = short_resume();
        form.major_code = text<codes::MajorCode>("080901");
        form.major_name = text<Text<1, 100>>("something else");
        auto const saved = desk.write(desk.seeker(), &save_resume, form);
        CHECK(saved->major_name->str() == "计算机科学与技术");
        CHECK(!codes::MajorCode::parse("999999"));
    });
}

TEST_CASE("the event tells whose resume changed, and nothing of what is in it") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        CHECK(desk.write(ana, &save_resume, whole_resume()));
        auto const events =
            db.read([](store::Transaction& tx) { return tx.all<events::Event>("from events"); });
        REQUIRE(events.size() == 1);
        CHECK(events.front().type == "resume_updated");
        CHECK(events.front().subject == ana.account.text);
        CHECK(events.front().payload == R"({"version":1})");
    });
}

TEST_CASE("days that cannot be are refused where they stand, and nothing is saved") {
    store::on_every_database([](store::Database& db) {
        web::TestDesk desk{db};
        auto const ana = desk.seeker();
        auto form = whole_resume();
        form.graduates_on = day("2126-06-30");
        form.experiences.push_back(form.experiences.front());
        form.experiences[0].ends_on = day("2025-06-30");
        form.experiences[1].starts_on = day("2026-03-02");  // tomorrow
        CHECK(
            complaints(desk.write(ana, &save_resume, form).error()) ==
            "/graduates_on=day_out_of_range /experiences/0/ends_on=ends_before_start "
            "/experiences/1/starts_on=day_out_of_range /experiences/1/ends_on=ends_before_start ");
        CHECK(desk.read(ana, &show_resume, {})->version == 0);
    });
}

TEST_CASE("JSON beyond the limits is refused field by field") {
    auto const read = wire::read<SaveResume>(
        R"({"phone":"138 0000 0000","email":"a@b","education":"phd","skills":[""],"version":0,)"
        R"("wanted_regions":["000001"],"wanted_titles":[],"experiences":[{}],"introduction":"",)"
        R"("wanted_salary_min":-1})");
    CHECK(
        complaints(read.error()) ==
        "/phone=phone_format /email=email_format /education=unknown_value /skills/0=too_short "
        "/experiences/0/title=required /experiences/0/organisation=required "
        "/experiences/0/starts_on=required /experiences/0/text=required "
        "/wanted_regions/0=unknown_code /wanted_salary_min=negative ");
}

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

TEST_CASE("filling in the next step never makes a resume less complete, and ends at 100") {
    CHECK(rc::check("any subset of a whole resume, filled step by step", [] {
        auto const whole = whole_resume();
        auto const chosen = *rc::gen::container<std::vector<bool>>(7, rc::gen::arbitrary<bool>());
        ResumeContent resume;
        if (chosen[0]) resume.full_name = whole.full_name;
        if (chosen[1]) resume.phone = whole.phone;
        if (chosen[2]) resume.skills = whole.skills;
        if (chosen[3]) resume.experiences = whole.experiences;
        if (chosen[4]) resume.university_name = whole.university_name;
        if (chosen[5]) resume.introduction = whole.introduction;
        if (chosen[6]) resume.email = whole.email;
        while (auto const step = next_step(resume)) {
            auto const before = completeness(resume);
            switch (*step) {
                case ResumePart::full_name: resume.full_name = whole.full_name; break;
                case ResumePart::phone: resume.phone = whole.phone; break;
                case ResumePart::education: resume.education = whole.education; break;
                case ResumePart::wanted_titles: resume.wanted_titles = whole.wanted_titles; break;
                case ResumePart::skills: resume.skills = whole.skills; break;
                case ResumePart::experiences: resume.experiences = whole.experiences; break;
                case ResumePart::university: resume.university_name = whole.university_name; break;
                case ResumePart::major: resume.major_name = whole.major_name; break;
                case ResumePart::wanted_regions:
                    resume.wanted_regions = whole.wanted_regions;
                    break;
                case ResumePart::introduction: resume.introduction = whole.introduction; break;
                case ResumePart::graduates_on: resume.graduates_on = whole.graduates_on; break;
                case ResumePart::email: resume.email = whole.email; break;
            }
            RC_ASSERT(completeness(resume) > before);
        }
        RC_ASSERT(completeness(resume) == 100);
        RC_ASSERT(may_apply_with(resume));
    }));
}
