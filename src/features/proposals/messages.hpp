#pragma once
#include "features/seekers/seekers.hpp"

// The JSON of this feature: what a document that somebody sent in seems to say about them.
namespace sx::proposals {

// What deserves a second look.
enum class Doubt {
    month_only,  // the day in it is a guess
    year_only,   // month and day are guesses
    level_guessed,
    school_unknown,  // it is not in the official table
    major_unknown,
    parts_guessed,  // which words are what, e.g. the employer and the position
    start_missing,  // without it the entry cannot be saved
    name_missing,   // likewise
    shortened
};
BOOST_DESCRIBE_ENUM(
    Doubt, month_only, year_only, level_guessed, school_unknown, major_unknown, parts_guessed,
    start_missing, name_missing, shortened)

// The words of the document that a proposal was read from, so that the person can check it.
struct ReadFrom {
    std::string source;
    std::vector<Doubt> doubts;
};
BOOST_DESCRIBE_STRUCT(ReadFrom, (), (source, doubts))

// One member each.
struct BasicsProposal : ReadFrom, seekers::BasicsSection {};
BOOST_DESCRIBE_STRUCT(BasicsProposal, (ReadFrom, seekers::BasicsSection), ())
struct IntentProposal : ReadFrom, seekers::IntentSection {};
BOOST_DESCRIBE_STRUCT(IntentProposal, (ReadFrom, seekers::IntentSection), ())

struct SchoolingProposal : ReadFrom, seekers::Schooling {};
BOOST_DESCRIBE_STRUCT(SchoolingProposal, (ReadFrom, seekers::Schooling), ())

// As seekers::Experience, but what the document does not say may be missing.
struct ExperienceProposal : ReadFrom {
    Text<0, 60> title;
    Text<0, 100> organisation;
    std::optional<Day> starts_on, ends_on;
    Text<0, 1000> text;
    std::optional<seekers::ExperienceKind> kind;
};
BOOST_DESCRIBE_STRUCT(
    ExperienceProposal, (ReadFrom), (title, organisation, starts_on, ends_on, text, kind))

struct ProjectProposal : ReadFrom, seekers::Project {};
BOOST_DESCRIBE_STRUCT(ProjectProposal, (ReadFrom, seekers::Project), ())

struct SkillProposal : ReadFrom {
    Text<1, 40> skill;
    std::optional<seekers::SkillLevel> level;
};
BOOST_DESCRIBE_STRUCT(SkillProposal, (ReadFrom), (skill, level))

struct CertificateProposal : ReadFrom, seekers::Certificate {};
BOOST_DESCRIBE_STRUCT(CertificateProposal, (ReadFrom, seekers::Certificate), ())
struct LanguageProposal : ReadFrom, seekers::SpokenLanguage {};
BOOST_DESCRIBE_STRUCT(LanguageProposal, (ReadFrom, seekers::SpokenLanguage), ())
struct WorkProposal : ReadFrom, seekers::SampleOfWork {};
BOOST_DESCRIBE_STRUCT(WorkProposal, (ReadFrom, seekers::SampleOfWork), ())
struct IntroductionProposal : ReadFrom, seekers::IntroductionSection {};
BOOST_DESCRIBE_STRUCT(IntroductionProposal, (ReadFrom, seekers::IntroductionSection), ())

// By the resume's sections, in the order of the document.
struct Proposals {
    std::vector<BasicsProposal> basics;
    std::vector<IntentProposal> intent;
    std::vector<SchoolingProposal> education;
    std::vector<ExperienceProposal> practice;
    std::vector<ProjectProposal> projects;
    std::vector<SkillProposal> skills;
    std::vector<CertificateProposal> certificates;
    std::vector<LanguageProposal> languages;
    std::vector<WorkProposal> works;
    std::vector<IntroductionProposal> introduction;
    std::vector<std::string> left_over;  // lines that no proposal was read from
};
BOOST_DESCRIBE_STRUCT(
    Proposals, (),
    (basics, intent, education, practice, projects, skills, certificates, languages, works,
     introduction, left_over))

struct ReadDocument {
    Id<files::StoredFile> file_id;  // of one's own upload for an attachment
};
BOOST_DESCRIBE_STRUCT(ReadDocument, (), (file_id))

struct ReadAttachment {
    seekers::ResumeId resume_id;  // of one's own, whose attachment is read
};
BOOST_DESCRIBE_STRUCT(ReadAttachment, (), (resume_id))

}  // namespace sx::proposals
