#pragma once
#include "features/applications/application_life.hpp"
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
    std::optional<Reason> reason;  // for the other side; a decline needs one
};
BOOST_DESCRIBE_STRUCT(TakeApplicationStep, (), (application_id, step, reason))

struct TakeApplicationSteps {
    List<ApplicationId, 200> application_ids;
    ApplicationStep step{};
    std::optional<Reason> reason;
};
BOOST_DESCRIBE_STRUCT(TakeApplicationSteps, (), (application_ids, step, reason))

// What became of one of many: its new stage, or the code and words of why it stayed where it was.
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

// In a list. The title and the employer's name are those of the time of applying.
struct ApplicationSummary {
    ApplicationId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::optional<fairs::FairId> fair_id;
    ApplicationStage stage{};
    std::optional<Reason> reason;  // of the last step
    Instant submitted_at, moved_at;
    std::vector<ApplicationStep> allowed_steps;  // of who asks
};
BOOST_DESCRIBE_STRUCT(
    ApplicationSummary, (),
    (id, posting_id, posting_title, organisation_id, employer_name, fair_id, stage, reason,
     submitted_at, moved_at, allowed_steps))

struct ListOwnApplications {
    std::optional<ApplicationStage> stage;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnApplications, (), (stage, cursor, limit))

struct OwnApplicationPage {
    std::vector<ApplicationSummary> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnApplicationPage, (), (items, next_cursor))

// The seeker in an employer's list, from the resume of the time of applying.
struct Applicant {
    std::optional<Text<1, 40>> full_name;
    std::optional<codes::Education> education;
    std::optional<Text<1, 100>> university_name;
    std::optional<Text<1, 100>> major_name;
    std::optional<Day> graduates_on;
    List<Text<1, 40>, 30> skills;
};
BOOST_DESCRIBE_STRUCT(
    Applicant, (), (full_name, education, university_name, major_name, graduates_on, skills))

struct ReceivedApplication : ApplicationSummary {
    Applicant applicant;
};
BOOST_DESCRIBE_STRUCT(ReceivedApplication, (ApplicationSummary), (applicant))

struct StageCount {
    ApplicationStage stage{};
    std::int64_t applications = 0;
};
BOOST_DESCRIBE_STRUCT(StageCount, (), (stage, applications))

struct ListReceivedApplications {
    postings::PostingId posting_id;
    std::optional<ApplicationStage> stage;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListReceivedApplications, (), (posting_id, stage, cursor, limit))

struct ReceivedApplicationPage {
    std::vector<ReceivedApplication> items;
    std::vector<StageCount> counts;  // of all the posting's applications; empty stages are left out
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReceivedApplicationPage, (), (items, counts, next_cursor))

}  // namespace sx::applications
