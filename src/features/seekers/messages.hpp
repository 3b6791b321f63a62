#pragma once
#include "features/seekers/sections.hpp"
#include "platform/files/files.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::seekers {

using access::AccountId;
struct Resume;
using ResumeId = Id<Resume>;
using ResumeName = Text<1, 20>;

struct IntentSection {
    List<Text<1, 40>, 10> wanted_titles;
    List<codes::RegionCode, 10> wanted_regions;
    std::optional<Money> wanted_salary_min, wanted_salary_max;  // a month
    List<postings::PostingKind, 5> wanted_kinds;                // empty: any
    std::optional<Day> available_from;
    std::optional<SearchState> search_state;
};
BOOST_DESCRIBE_STRUCT(
    IntentSection, (),
    (wanted_titles, wanted_regions, wanted_salary_min, wanted_salary_max, wanted_kinds,
     available_from, search_state))

struct IntroductionSection {
    Text<0, 2000> introduction;
};
BOOST_DESCRIBE_STRUCT(IntroductionSection, (), (introduction))

// The highest schooling once more, flat: for lists, filters and matching. See tidy().
struct HighestSchooling {
    std::optional<codes::Education> education;
    std::optional<codes::UniversityCode> university_code;
    std::optional<Text<1, 100>> university_name;
    std::optional<codes::MajorCode> major_code;
    std::optional<Text<1, 100>> major_name;
    std::optional<Day> graduates_on;
};
BOOST_DESCRIBE_STRUCT(
    HighestSchooling, (),
    (education, university_code, university_name, major_code, major_name, graduates_on))

// A photo (a square JPEG without metadata) and one's own resume as PDF or DOCX. They stay as long
// as an application may show them.
struct ResumeFiles {
    std::optional<Id<files::StoredFile>> photo_id, attachment_id;
    std::optional<files::FileName> attachment_name;
};
BOOST_DESCRIBE_STRUCT(ResumeFiles, (), (photo_id, attachment_id, attachment_name))

// What seekers say about themselves, and what an application carries a copy of. Such copies are
// kept for years: a member that is added is a list or optional, and none is ever taken away.
struct ResumeContent : BasicsSection,
                       HighestSchooling,
                       EducationSection,
                       PracticeSection,
                       ProjectsSection,
                       SkillsSection,
                       CertificatesSection,
                       LanguagesSection,
                       WorksSection,
                       IntentSection,
                       IntroductionSection,
                       ResumeFiles {};
BOOST_DESCRIBE_STRUCT(
    ResumeContent,
    (BasicsSection, HighestSchooling, EducationSection, PracticeSection, ProjectsSection,
     SkillsSection, CertificatesSection, LanguagesSection, WorksSection, IntentSection,
     IntroductionSection, ResumeFiles),
    ())

// How often each section was saved. Whoever saves names the version that was edited.
struct SectionVersions {
    std::int64_t basics = 0, education = 0, practice = 0, projects = 0, skills = 0,
                 certificates = 0, languages = 0, works = 0, intent = 0, introduction = 0;
};
BOOST_DESCRIBE_STRUCT(
    SectionVersions, (),
    (basics, education, practice, projects, skills, certificates, languages, works, intent,
     introduction))

// Files are set by themselves; here they are passed over.
struct SaveResume : ResumeContent {
    std::int64_t version = 0;  // that was edited; 0 before the first save
};
BOOST_DESCRIBE_STRUCT(SaveResume, (ResumeContent), (version))

struct ResumeKey {
    ResumeId id;
};
BOOST_DESCRIBE_STRUCT(ResumeKey, (), (id))

// One state of a resume: no other ever has the same id and version.
struct ResumeVersion : ResumeKey {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ResumeVersion, (ResumeKey), (version))

// Also the record. An account's first resume has the account's own id, so that it can be named
// before it is first saved.
struct Resume : ResumeKey, ResumeContent {
    AccountId account_id;
    ResumeName name;
    bool is_default = true;
    std::int64_t version = 0;  // grows with every save of any section
    SectionVersions section_versions;
    std::optional<Instant> updated_at;  // none before the first save
};
BOOST_DESCRIBE_STRUCT(
    Resume, (ResumeKey, ResumeContent),
    (account_id, name, is_default, version, section_versions, updated_at))

// One part that completeness counts.
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

struct ResumeAdvice {
    ResumePart part{};
    ResumeSection section{};
    std::int64_t weight = 0;  // percent that it adds
    std::string text;         // what to do, in the caller's language
};
BOOST_DESCRIBE_STRUCT(ResumeAdvice, (), (part, section, weight, text))

struct MyResume : Resume {
    Percent completeness;
    std::optional<ResumePart> next_step;  // what to fill in next; none when all is there
    std::vector<ResumeAdvice> missing;    // what is not there yet, the most useful first
};
BOOST_DESCRIBE_STRUCT(MyResume, (Resume), (completeness, next_step, missing))

}  // namespace sx::seekers
