#pragma once
#include "features/applications/application_life.hpp"
#include "features/applications/reasons.hpp"
#include "features/fairs/fairs.hpp"
#include "features/postings/postings.hpp"
#include "features/seekers/seekers.hpp"

// The JSON of this feature. Member names are the wire names; types carry the limits.
namespace sx::applications {

struct Application;
using ApplicationId = Id<Application>;
using CoverNote = Text<1, 2000>;
using Reason = Text<1, 500>;

struct SubmitApplication {
    postings::PostingId posting_id;
    std::optional<fairs::FairId> fair_id;  // in which it was found
    std::optional<CoverNote> cover_note;
    std::optional<seekers::ResumeId> resume_id{};  // absent: the default one
    std::optional<bool> lift_block{};              // of an employer that the seeker has blocked
};
BOOST_DESCRIBE_STRUCT(
    SubmitApplication, (), (posting_id, fair_id, cover_note, resume_id, lift_block))

struct ApplicationRef {
    ApplicationId application_id;
};
BOOST_DESCRIBE_STRUCT(ApplicationRef, (), (application_id))

struct TakeApplicationStep {
    ApplicationId application_id;
    ApplicationStep step{};
    std::optional<ReasonCategory> reason_category;  // a decline needs one
    std::optional<Reason> reason;                   // own words for the other side
};
BOOST_DESCRIBE_STRUCT(TakeApplicationStep, (), (application_id, step, reason_category, reason))

struct TakeApplicationSteps {
    List<ApplicationId, 200> application_ids;
    ApplicationStep step{};
    std::optional<ReasonCategory> reason_category;
    std::optional<Reason> reason;
};
BOOST_DESCRIBE_STRUCT(TakeApplicationSteps, (), (application_ids, step, reason_category, reason))

// What became of one of many: its stage now, or the code and words of why it stayed as it was.
struct ApplicationOutcome {
    ApplicationId application_id;
    std::optional<ApplicationStage> stage;
    std::optional<std::string> code;
    std::optional<std::string> message;
};
BOOST_DESCRIBE_STRUCT(ApplicationOutcome, (), (application_id, stage, code, message))

struct ApplicationOutcomes {
    std::vector<ApplicationOutcome> items;
    std::int64_t moved = 0;
};
BOOST_DESCRIBE_STRUCT(ApplicationOutcomes, (), (items, moved))

// Who has to act, by when, and when the system will answer instead.
struct AnswerDue {
    ApplicationParty awaited{};
    Instant due_at, lapses_at;
    std::optional<Instant> reminded_at;  // since then the employer was reminded last
};
BOOST_DESCRIBE_STRUCT(AnswerDue, (), (awaited, due_at, lapses_at, reminded_at))

// In a list. The title and the employer's name are those of the time of applying.
struct ApplicationSummary {
    ApplicationId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::optional<fairs::FairId> fair_id;
    ApplicationStage stage{};
    std::optional<ReasonCategory> reason_category;  // of the last step
    std::optional<std::string> answer;              // the category's sentence for the seeker
    std::optional<Reason> reason;                   // own words of who took the last step
    Instant submitted_at, moved_at;
    std::vector<ApplicationStep> allowed_steps;  // of who asks
};
BOOST_DESCRIBE_STRUCT(
    ApplicationSummary, (),
    (id, posting_id, posting_title, organisation_id, employer_name, fair_id, stage, reason_category,
     answer, reason, submitted_at, moved_at, allowed_steps))

struct ReachedStage {
    ApplicationStage stage{};
    Instant reached_at;
};
BOOST_DESCRIBE_STRUCT(ReachedStage, (), (stage, reached_at))

// One of one's own, with its way so far and what is next.
struct OwnApplication : ApplicationSummary {
    std::vector<ReachedStage> reached;  // oldest first, the submission before all
    std::optional<AnswerDue> waiting;   // absent at an end
};
BOOST_DESCRIBE_STRUCT(OwnApplication, (ApplicationSummary), (reached, waiting))

struct ListOwnApplications {
    std::optional<ApplicationStage> stage;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnApplications, (), (stage, cursor, limit))

struct OwnApplicationPage {
    std::vector<OwnApplication> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnApplicationPage, (), (items, next_cursor))

}  // namespace sx::applications
