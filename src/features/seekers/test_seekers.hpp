#pragma once
#include "features/seekers/use_cases.hpp"
#include "platform/web/test_desk.hpp"

namespace sx::seekers {

inline Day day(std::string_view iso) { return *parse_day(iso); }

inline SaveResume short_resume() {
    SaveResume form;
    form.full_name = web::text<Text<1, 40>>("王小明");
    form.phone = web::text<Phone>("13800000000");
    form.education = codes::Education::bachelor;
    return form;
}

// Nothing is missing in it.
inline SaveResume whole_resume() {
    auto form = short_resume();
    form.email = web::text<Email>("xiaoming@example.com");
    form.university_name = web::text<Text<1, 100>>("示例大学");
    form.major_name = web::text<Text<1, 100>>("机械工程");
    form.graduates_on = day("2026-06-30");
    for (auto const* skill : {"制图", "钳工", "PLC"})
        form.skills.push_back(web::text<Text<1, 40>>(skill));
    form.experiences.push_back(
        {web::text<Text<1, 60>>("实习生"), web::text<Text<1, 100>>("示例机械厂"), day("2025-07-01"),
         day("2025-08-31"), web::text<Text<0, 1000>>("画图纸"), ExperienceKind::internship});
    form.introduction = web::text<Text<0, 2000>>("踏实");
    form.wanted_titles.push_back(web::text<Text<1, 40>>("机械工程师"));
    form.wanted_regions.push_back(web::text<codes::RegionCode>("420000"));
    form.wanted_salary_min = Money{600000};
    return form;
}

// "/pointer=code " for every field.
inline std::string complaints(Problem const& problem) {
    std::string all;
    for (auto const& field : problem.fields)
        all.append(field.pointer).append("=").append(field.code).append(" ");
    return all;
}

// As much of a resume as an application needs; an invented person.
inline SaveResume a_resume() {
    SaveResume resume;
    resume.full_name = web::text<Text<1, 40>>("林知夏");
    resume.phone = web::text<Phone>("13800001234");
    resume.email = web::text<Email>("zhixia@example.com");
    resume.education = codes::Education::bachelor;
    return resume;
}

// A new seeker who has saved that resume.
inline access::Caller seeker_with_resume(web::TestDesk& desk) {
    auto const seeker = desk.seeker();
    REQUIRE(desk.write(seeker, &save_resume, a_resume()));
    return seeker;
}

}  // namespace sx::seekers
