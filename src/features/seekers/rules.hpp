#pragma once
#include "features/seekers/messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::seekers {

// How much of a resume is there, each part by its weight for whoever reads it. University, major
// and day of graduation count as filled for people who did not study.
Percent completeness(ResumeContent const&);
// The most useful part that is still missing: what an application needs first.
std::optional<ResumePart> next_step(ResumeContent const&);

// Refuses with resume_incomplete and the fields that are missing: name, phone and education.
Result<> may_apply_with(ResumeContent const&);

// Codes that exist, days in an order that can be. Refuses with invalid_fields.
Result<> may_save(ResumeContent const&, Instant now);

}  // namespace sx::seekers
