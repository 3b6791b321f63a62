#pragma once
#include "features/applications/messages.hpp"

// What other features may learn; the subject is the application. An event's members and name never
// change; a new meaning is a new event.
namespace sx::applications {

struct ApplicationSubmitted {
    static constexpr std::string_view type = "application_submitted";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;  // the seeker
    std::optional<fairs::FairId> fair_id;
};
BOOST_DESCRIBE_STRUCT(ApplicationSubmitted, (), (posting_id, organisation_id, account_id, fair_id))

struct ApplicationMoved {
    static constexpr std::string_view type = "application_moved";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;  // the seeker
    std::optional<fairs::FairId> fair_id;
    ApplicationStage from{}, to{};
    std::optional<access::AccountId> by;  // absent: the venue itself
};
BOOST_DESCRIBE_STRUCT(
    ApplicationMoved, (), (posting_id, organisation_id, account_id, fair_id, from, to, by))

// To a member of the employer, or taken from whoever had it.
struct ApplicationAssigned {
    static constexpr std::string_view type = "application_assigned";
    postings::PostingId posting_id;
    access::OrganisationId organisation_id;
    std::optional<access::AccountId> to;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ApplicationAssigned, (), (posting_id, organisation_id, to, by))

// The subject is the organisation that owes answers.
struct EmployerReminded {
    static constexpr std::string_view type = "employer_reminded";
    std::int64_t unanswered = 0;
    Instant oldest_at;
    std::optional<access::AccountId> by;  // an organiser; absent: the venue itself, daily
};
BOOST_DESCRIBE_STRUCT(EmployerReminded, (), (unanswered, oldest_at, by))

// Taken away as PDF; the subject is the download.
struct ResumesDownloaded {
    static constexpr std::string_view type = "resumes_downloaded";
    access::OrganisationId organisation_id;
    access::AccountId by;
    std::int64_t resumes = 0;
    std::vector<ApplicationId> application_ids;
};
BOOST_DESCRIBE_STRUCT(ResumesDownloaded, (), (organisation_id, by, resumes, application_ids))

// The file that the resume has attached; the subject is the download.
struct AttachmentDownloaded {
    static constexpr std::string_view type = "attachment_downloaded";
    access::OrganisationId organisation_id;
    access::AccountId by;
    ApplicationId application_id;
};
BOOST_DESCRIBE_STRUCT(AttachmentDownloaded, (), (organisation_id, by, application_id))

// The subject is the stage.
struct ApplicationLimitSet {
    static constexpr std::string_view type = "application_limit_set";
    std::int64_t answer_days = 0, lapse_days = 0;
    access::AccountId by;
};
BOOST_DESCRIBE_STRUCT(ApplicationLimitSet, (), (answer_days, lapse_days, by))

}  // namespace sx::applications
