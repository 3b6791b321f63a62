#pragma once
#include "features/seekers/messages.hpp"

// The JSON of saving sections and of having several resumes.
namespace sx::seekers {

// A section with the version that was edited; 0 before its first save.
struct BasicsEdit : BasicsSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(BasicsEdit, (BasicsSection), (version))
struct EducationEdit : EducationSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(EducationEdit, (EducationSection), (version))
struct PracticeEdit : PracticeSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(PracticeEdit, (PracticeSection), (version))
struct ProjectsEdit : ProjectsSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ProjectsEdit, (ProjectsSection), (version))
struct SkillsEdit : SkillsSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SkillsEdit, (SkillsSection), (version))
struct CertificatesEdit : CertificatesSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CertificatesEdit, (CertificatesSection), (version))
struct LanguagesEdit : LanguagesSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(LanguagesEdit, (LanguagesSection), (version))
struct WorksEdit : WorksSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(WorksEdit, (WorksSection), (version))
struct IntentEdit : IntentSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(IntentEdit, (IntentSection), (version))
struct IntroductionEdit : IntroductionSection {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(IntroductionEdit, (IntroductionSection), (version))

// Each section that is here replaces the one that was; the others stay. All or none.
struct SaveSections {
    ResumeId resume_id;
    std::optional<BasicsEdit> basics;
    std::optional<EducationEdit> education;
    std::optional<PracticeEdit> practice;
    std::optional<ProjectsEdit> projects;
    std::optional<SkillsEdit> skills;
    std::optional<CertificatesEdit> certificates;
    std::optional<LanguagesEdit> languages;
    std::optional<WorksEdit> works;
    std::optional<IntentEdit> intent;
    std::optional<IntroductionEdit> introduction;
};
BOOST_DESCRIBE_STRUCT(
    SaveSections, (),
    (resume_id, basics, education, practice, projects, skills, certificates, languages, works,
     intent, introduction))

struct ResumeRef {
    ResumeId resume_id;
};
BOOST_DESCRIBE_STRUCT(ResumeRef, (), (resume_id))

struct SetResumeFile {
    ResumeId resume_id;
    std::optional<Id<files::StoredFile>> file_id;  // of one's own upload; none takes it away
};
BOOST_DESCRIBE_STRUCT(SetResumeFile, (), (resume_id, file_id))

struct ResumeSummary {
    ResumeId id;
    ResumeName name;
    bool is_default = true;
    Percent completeness;
    std::optional<Instant> updated_at;
};
BOOST_DESCRIBE_STRUCT(ResumeSummary, (), (id, name, is_default, completeness, updated_at))

struct ResumeList {
    std::vector<ResumeSummary> items;  // the default first, then the one changed last
};
BOOST_DESCRIBE_STRUCT(ResumeList, (), (items))

// A copy of another resume to be made different, e.g. "运营岗".
struct CopyResume {
    ResumeId copy_of;
    ResumeName name;
};
BOOST_DESCRIBE_STRUCT(CopyResume, (), (copy_of, name))

struct NameResume {
    ResumeId resume_id;
    ResumeName name;
};
BOOST_DESCRIBE_STRUCT(NameResume, (), (resume_id, name))

// What may be offered while one types; one's own words are as good.
struct ResumeWords {
    std::vector<std::string> certificates, languages, skills;
};
BOOST_DESCRIBE_STRUCT(ResumeWords, (), (certificates, languages, skills))

}  // namespace sx::seekers
