#pragma once
#include "features/applications/deadlines.hpp"
#include "features/applications/detail_messages.hpp"

// Pure, so that every rule is one line of test.
namespace sx::applications {

// Whoever is declined is told why, by one of the employer's reasons; `other` needs own words. No
// other step takes a category.
Result<> check_reason(
    ApplicationStep, std::optional<ReasonCategory> const&, std::optional<Reason> const&);
// The system does not answer before the answer is due.
Result<> check_limit(StageLimit const&);
// An organiser reminds an employer once in 24 hours.
bool may_remind(Instant last, Instant now);
// The daily reminders go out in the office hours of working days.
bool reminds_at(Instant now);
// Who may touch an application: its seeker, and the members of its employer.
bool belongs_to(
    access::AccountId const& seeker, access::OrganisationId const& employer, access::Caller const&);

// What its employer sees of what was sent. When it has come to nothing, only who it was, because
// the employer answers for that; when it was withdrawn, not even that.
enum class SeenResume { nothing, name, whole };
SeenResume seen_by_employer(ApplicationStage);
// The seeker's own data are shown to the employer from the interview on.
bool shows_contact(ApplicationStage);
// "138****1234": three digits before and four behind, of short numbers two and two.
std::string masked_phone(std::string_view phone);
std::string masked_email(std::string_view email);  // "a***@example.com"
ApplicantContact contact_of(seekers::ResumeContent const&, ApplicationStage, access::Role seen_by);

}  // namespace sx::applications
