#pragma once
#include "features/seekers/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::seekers {

// How much of a resume is there, each part by its weight for whoever reads it
// (data/resume/completeness.tsv). University, major and day of graduation count as filled for
// people who did not study.
Percent completeness(ResumeContent const&);
// The parts that are still missing, the most useful first: what an application needs, then what
// readers look at.
std::vector<ResumeAdvice> missing_parts(ResumeContent const&, Language);

// Refuses with resume_incomplete and the fields that are missing: name, phone and education.
Result<> may_apply_with(ResumeContent const&);

// Puts in order what follows from the rest: codes bring their official names, levels of skills that
// are gone go with them, and the highest schooling stands flat as well. Content from the time when
// there was but one schooling, flat, gets it as its only one.
void tidy(ResumeContent&);

// Days in an order that can be, a salary whose ends are in order. Complaints begin with `where`,
// e.g. "/education".
using Wrong = std::vector<FieldProblem>;
void check(EducationSection const&, Day today, std::string const& where, Wrong&);
void check(PracticeSection const&, Day today, std::string const& where, Wrong&);
void check(ProjectsSection const&, Day today, std::string const& where, Wrong&);
void check(CertificatesSection const&, Day today, std::string const& where, Wrong&);
void check(IntentSection const&, Day today, std::string const& where, Wrong&);
// Of all sections; refuses with invalid_fields.
Result<> may_save(ResumeContent const&, Instant now);

// The files that a resume names.
std::vector<Id<files::StoredFile>> files_of(ResumeFiles const&);
// What has to be held and let go where one set of files takes the place of another.
struct FileMoves {
    std::vector<Id<files::StoredFile>> held, let_go;
};
FileMoves moves_between(ResumeFiles const& before, ResumeFiles const& after);

}  // namespace sx::seekers
