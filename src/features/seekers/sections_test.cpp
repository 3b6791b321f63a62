#include "features/seekers/seekers.hpp"
#include "features/seekers/test_seekers.hpp"

using namespace sx;
using namespace sx::seekers;

namespace {

struct Desk : web::TestDesk {
    access::Caller const ana = seeker();

    ResumeId first() const { return {ana.account.text}; }
    Result<MyResume> save(SaveSections const& form) { return write(ana, &save_sections, form); }
    Result<ResumeSummary> copy(std::string_view name) {
        return write(ana, &copy_resume, {first(), web::text<ResumeName>(name)});
    }
};

SaveSections introduction(ResumeId const& of, std::string_view words, std::int64_t version) {
    SaveSections form;
    form.resume_id = of;
    auto& edit = form.introduction.emplace();
    edit.introduction = web::text<Text<0, 2000>>(words);
    edit.version = version;
    return form;
}

SaveSections skills(ResumeId const& of, std::string_view skill, std::int64_t version) {
    SaveSections form;
    form.resume_id = of;
    auto& edit = form.skills.emplace();
    edit.skills.push_back(web::text<Text<1, 40>>(skill));
    edit.version = version;
    return form;
}

}  // namespace

TEST_CASE("sections are saved each by itself, from the first one on") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        auto const first = desk.save(introduction(desk.first(), "踏实", 0));
        REQUIRE(first);
        CHECK((first->version == 1 && first->section_versions.introduction == 1));
        CHECK(first->section_versions.skills == 0);
        auto const second = desk.save(skills(desk.first(), "制图", 0));
        REQUIRE(second);
        CHECK((second->version == 2 && second->introduction.str() == "踏实"));
        auto const shown = desk.read(desk.ana, &show_resume, {});
        CHECK(wire::write(*shown) == wire::write(*second));
        CHECK(desk.announced("resume_updated") == 2);
    });
}

TEST_CASE("an old version of a section is refused at that section, and nothing of it is saved") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        CHECK(desk.save(introduction(desk.first(), "踏实", 0)));
        auto both = introduction(desk.first(), "被覆盖", 0);
        both.skills = skills(desk.first(), "制图", 0).skills;
        auto const refused = desk.save(both);
        CHECK(refused.error().code == "changed_meanwhile");
        CHECK(complaints(refused.error()) == "/introduction=changed_meanwhile ");
        auto const shown = desk.read(desk.ana, &show_resume, {});
        CHECK((shown->introduction.str() == "踏实" && shown->skills.empty()));
        CHECK(desk.save(introduction(desk.first(), "更踏实", 1)));
    });
}

TEST_CASE("days of a section that cannot be are refused where they stand in the request") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        SaveSections form;
        form.resume_id = desk.first();
        Schooling one;
        one.starts_on = day("2026-09-01");
        one.graduates_on = day("2025-06-30");
        form.education.emplace().schoolings.push_back(one);
        Project project;
        project.name = web::text<Text<1, 80>>("小车");
        project.starts_on = day("2926-09-01");
        form.projects.emplace().projects.push_back(project);
        Certificate certificate;
        certificate.name = web::text<Text<1, 80>>("电工证（低压）");
        certificate.issued_on = day("2126-01-01");
        form.certificates.emplace().certificates.push_back(certificate);
        CHECK(
            complaints(desk.save(form).error()) ==
            "/education/schoolings/0/graduates_on=ends_before_start "
            "/projects/projects/0/starts_on=day_out_of_range "
            "/certificates/certificates/0/issued_on=day_out_of_range ");
        CHECK(desk.read(desk.ana, &show_resume, {})->version == 0);
    });
}

TEST_CASE("taking the last schooling away takes the flat one with it") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        REQUIRE(desk.write(desk.ana, &save_resume, whole_resume()));
        SaveSections form;
        form.resume_id = desk.first();
        form.education.emplace().version = 1;
        auto const saved = desk.save(form);
        REQUIRE(saved);
        CHECK((saved->schoolings.empty() && !saved->education && !saved->graduates_on));
        CHECK(saved->next_step == ResumePart::education);
    });
}

TEST_CASE("a copy goes its own way, and the default is what an application finds") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        CHECK(desk.copy("运营岗").error().code == "resume_not_found");
        REQUIRE(desk.write(desk.ana, &save_resume, whole_resume()));
        auto const copy = desk.copy("运营岗");
        REQUIRE(copy);
        CHECK((!copy->is_default && copy->completeness == 100));
        CHECK(desk.copy("运营岗").error().code == "resume_name_taken");
        REQUIRE(desk.save(introduction(copy->id, "爱写字", 0)));
        CHECK(desk.read(desk.ana, &show_resume, {})->introduction.str() == "踏实");
        REQUIRE(desk.write(desk.ana, &make_default, {copy->id}));
        CHECK(desk.read(desk.ana, &show_resume, {})->introduction.str() == "爱写字");
        auto const found =
            db.read([&](store::Transaction& tx) { return find_resume(tx, desk.ana.account); });
        CHECK(found->id == copy->id);
        auto const list = desk.read(desk.ana, &list_resumes, {});
        REQUIRE(list->items.size() == 2);
        CHECK((list->items[0].id == copy->id && list->items[1].id == desk.first()));
    });
}

TEST_CASE("five resumes are the most; the default stays until another takes its place") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        REQUIRE(desk.write(desk.ana, &save_resume, whole_resume()));
        for (auto const* name : {"甲", "乙", "丙", "丁"}) REQUIRE(desk.copy(name));
        CHECK(desk.copy("戊").error().code == "too_many_resumes");
        CHECK(
            desk.write(desk.ana, &remove_resume, {desk.first()}).error().code ==
            "resume_is_default");
        auto const other = desk.read(desk.ana, &list_resumes, {})->items.back().id;
        CHECK(
            desk.write(desk.ana, &name_resume, {other, web::text<ResumeName>("我的简历")})
                .error()
                .code == "resume_name_taken");
        CHECK(desk.write(desk.ana, &remove_resume, {other})->items.size() == 4);
        CHECK(desk.read(desk.ana, &show_one_resume, {other}).error().code == "resume_not_found");
        CHECK(desk.announced("resume_removed") == 1);
    });
}

TEST_CASE("another seeker's resume does not exist") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        REQUIRE(desk.write(desk.ana, &save_resume, whole_resume()));
        auto const ben = desk.seeker();
        auto const is_unknown = [](auto const& result) {
            return result.error().code == "resume_not_found";
        };
        ResumeRef const hers{desk.first()};
        CHECK(is_unknown(desk.read(ben, &show_one_resume, hers)));
        CHECK(is_unknown(desk.write(ben, &save_sections, introduction(desk.first(), "x", 0))));
        CHECK(is_unknown(desk.write(ben, &make_default, hers)));
        CHECK(is_unknown(desk.write(ben, &remove_resume, hers)));
        CHECK(
            is_unknown(desk.write(ben, &name_resume, {desk.first(), web::text<ResumeName>("偷")})));
        CHECK(
            is_unknown(desk.write(ben, &copy_resume, {desk.first(), web::text<ResumeName>("偷")})));
    });
}

TEST_CASE("words are offered of every kind") {
    store::on_every_database([](store::Database& db) {
        Desk desk{{db}};
        auto const words = *desk.read(desk.ana, &list_words, {});
        CHECK((words.certificates.size() > 50 && words.skills.size() > 100));
        CHECK(words.languages.front() == "普通话");
    });
}
