#pragma once
#include "features/postings/postings.hpp"
#include "platform/base/link.hpp"
#include "platform/base/contact.hpp"

// A resume's sections, each saved by itself. Everything may be left for later; types carry the
// limits. There is no field for gender, age or marriage: no employer may ask for them.
namespace sx::seekers {

using sx::Email, sx::Phone;

enum class ResumeSection {
    basics,
    education,
    practice,
    projects,
    skills,
    certificates,
    languages,
    works,
    intent,
    introduction
};
BOOST_DESCRIBE_ENUM(
    ResumeSection, basics, education, practice, projects, skills, certificates, languages, works,
    intent, introduction)

struct BasicsSection {
    std::optional<Text<1, 40>> full_name;
    std::optional<Phone> phone;
    std::optional<Email> email;
    std::optional<codes::RegionCode> lives_in;
};
BOOST_DESCRIBE_STRUCT(BasicsSection, (), (full_name, phone, email, lives_in))

// A time at one school. A code of the official table brings its name; who finds none gives a name.
struct Schooling {
    std::optional<codes::Education> education;
    std::optional<codes::UniversityCode> university_code;
    std::optional<Text<1, 100>> university_name;
    std::optional<codes::MajorCode> major_code;
    std::optional<Text<1, 100>> major_name;
    std::optional<Day> starts_on, graduates_on;
    Text<0, 500> text;  // courses, grades, prizes
};
BOOST_DESCRIBE_STRUCT(
    Schooling, (),
    (education, university_code, university_name, major_code, major_name, starts_on, graduates_on,
     text))

struct EducationSection {
    List<Schooling, 8> schoolings;
};
BOOST_DESCRIBE_STRUCT(EducationSection, (), (schoolings))

enum class ExperienceKind { internship, work, campus, volunteering };
BOOST_DESCRIBE_ENUM(ExperienceKind, internship, work, campus, volunteering)

struct Experience {
    Text<1, 60> title;
    Text<1, 100> organisation;
    Day starts_on{};
    std::optional<Day> ends_on;  // none while it lasts
    Text<0, 1000> text;
    std::optional<ExperienceKind> kind;
};
BOOST_DESCRIBE_STRUCT(Experience, (), (title, organisation, starts_on, ends_on, text, kind))

struct PracticeSection {
    List<Experience, 20> experiences;
};
BOOST_DESCRIBE_STRUCT(PracticeSection, (), (experiences))

struct Project {
    Text<1, 80> name;
    Text<0, 60> part;  // what one did in it
    std::optional<Day> starts_on, ends_on;
    std::optional<WebLink> link;
    Text<0, 1000> text;
};
BOOST_DESCRIBE_STRUCT(Project, (), (name, part, starts_on, ends_on, link, text))

struct ProjectsSection {
    List<Project, 20> projects;
};
BOOST_DESCRIBE_STRUCT(ProjectsSection, (), (projects))

enum class SkillLevel { aware, able, proficient, expert };
BOOST_DESCRIBE_ENUM(SkillLevel, aware, able, proficient, expert)

struct LevelOfSkill {
    Text<1, 40> skill;
    SkillLevel level{};
};
BOOST_DESCRIBE_STRUCT(LevelOfSkill, (), (skill, level))

struct SkillsSection {
    List<Text<1, 40>, 30> skills;
    List<LevelOfSkill, 30> skill_levels;  // of those that say one
};
BOOST_DESCRIBE_STRUCT(SkillsSection, (), (skills, skill_levels))

struct Certificate {
    Text<1, 80> name;
    std::optional<Day> issued_on;
    Text<0, 80> text;  // a score, a grade, who issued it
};
BOOST_DESCRIBE_STRUCT(Certificate, (), (name, issued_on, text))

struct CertificatesSection {
    List<Certificate, 30> certificates;
};
BOOST_DESCRIBE_STRUCT(CertificatesSection, (), (certificates))

enum class SpokenLevel { basic, everyday, working, fluent, native };
BOOST_DESCRIBE_ENUM(SpokenLevel, basic, everyday, working, fluent, native)

struct SpokenLanguage {
    Text<1, 40> name;
    SpokenLevel level{};
};
BOOST_DESCRIBE_STRUCT(SpokenLanguage, (), (name, level))

struct LanguagesSection {
    List<SpokenLanguage, 10> languages;
};
BOOST_DESCRIBE_STRUCT(LanguagesSection, (), (languages))

struct SampleOfWork {
    Text<1, 80> title;
    WebLink link;
    Text<0, 500> text;
};
BOOST_DESCRIBE_STRUCT(SampleOfWork, (), (title, link, text))

struct WorksSection {
    List<SampleOfWork, 10> works;
};
BOOST_DESCRIBE_STRUCT(WorksSection, (), (works))

// Whether one is looking: at once, only for something better, or not now.
enum class SearchState { looking, open_to_offers, not_looking };
BOOST_DESCRIBE_ENUM(SearchState, looking, open_to_offers, not_looking)

}  // namespace sx::seekers
