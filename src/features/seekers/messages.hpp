#pragma once
#include "platform/access/caller.hpp"
#include "platform/base/contact.hpp"
#include "platform/base/list.hpp"
#include "platform/base/money.hpp"
#include "platform/base/number.hpp"
#include "platform/codes/checked.hpp"
#include "platform/codes/terms.hpp"
#include "platform/wire/type.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::seekers {

using access::AccountId;

using sx::Email, sx::Phone;

struct Experience {
    Text<1, 60> title;
    Text<1, 100> organisation;
    Day starts_on{};
    std::optional<Day> ends_on;  // none while it lasts
    Text<0, 1000> text;
};
BOOST_DESCRIBE_STRUCT(Experience, (), (title, organisation, starts_on, ends_on, text))

// What seekers say about themselves. Everything may be left for later; see completeness().
struct ResumeContent {
    std::optional<Text<1, 40>> full_name;
    std::optional<Phone> phone;
    std::optional<Email> email;
    std::optional<codes::Education> education;
    std::optional<codes::UniversityCode> university_code;
    std::optional<Text<1, 100>> university_name;
    std::optional<codes::MajorCode> major_code;
    std::optional<Text<1, 100>> major_name;
    std::optional<Day> graduates_on;
    List<Text<1, 40>, 30> skills;
    List<Experience, 20> experiences;
    Text<0, 2000> introduction;
    List<Text<1, 40>, 10> wanted_titles;
    List<codes::RegionCode, 10> wanted_regions;
    std::optional<Money> wanted_salary_min;  // a month
};
BOOST_DESCRIBE_STRUCT(
    ResumeContent, (),
    (full_name, phone, email, education, university_code, university_name, major_code, major_name,
     graduates_on, skills, experiences, introduction, wanted_titles, wanted_regions,
     wanted_salary_min))

struct SaveResume : ResumeContent {
    std::int64_t version = 0;  // that was edited; 0 before the first save
};
BOOST_DESCRIBE_STRUCT(SaveResume, (ResumeContent), (version))

// Also the record, and what an application carries a copy of.
struct Resume : ResumeContent {
    AccountId account_id;
    std::int64_t version = 0;
    std::optional<Instant> updated_at;  // none before the first save
};
BOOST_DESCRIBE_STRUCT(Resume, (ResumeContent), (account_id, version, updated_at))

enum class ResumePart {
    full_name,
    phone,
    education,
    wanted_titles,
    skills,
    experiences,
    university,
    major,
    wanted_regions,
    introduction,
    graduates_on,
    email
};
BOOST_DESCRIBE_ENUM(
    ResumePart, full_name, phone, education, wanted_titles, skills, experiences, university, major,
    wanted_regions, introduction, graduates_on, email)

struct MyResume : Resume {
    Percent completeness;
    std::optional<ResumePart> next_step;  // what to fill in next; none when all is there
};
BOOST_DESCRIBE_STRUCT(MyResume, (Resume), (completeness, next_step))

}  // namespace sx::seekers
