#pragma once
#include "features/applications/applications.hpp"
#include "features/applications/detail_messages.hpp"

namespace sx::applications {

struct ApplicationHead {
    ApplicationId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    access::AccountId account_id;
    std::optional<fairs::FairId> fair_id;
    ApplicationStage stage{};
    std::optional<ReasonCategory> reason_category;
    std::optional<Reason> reason;
    Instant submitted_at, moved_at;
};
BOOST_DESCRIBE_STRUCT(
    ApplicationHead, (),
    (id, posting_id, posting_title, organisation_id, employer_name, account_id, fair_id, stage,
     reason_category, reason, submitted_at, moved_at))

// As it is read, with the resume that was sent.
struct Application : ApplicationHead {
    std::optional<CoverNote> cover_note;
    seekers::ResumeContent resume;
};

// As it is written.
struct ApplicationRow : ApplicationHead {
    std::optional<CoverNote> cover_note;
    std::int64_t attempt = 1;  // who has withdrawn may try again
    seekers::ResumeId resume_id;
    std::int64_t resume_version = 0;
};

// One version of a resume, for all applications that carry it.
struct SentResume : seekers::ResumeVersion {
    access::AccountId account_id;
    seekers::ResumeContent resume;
};

struct Attempt {
    std::int64_t attempt = 0;
    ApplicationStage stage{};
};
BOOST_DESCRIBE_STRUCT(Attempt, (), (attempt, stage))

struct MoveRow {
    Id<MoveRow> id;
    ApplicationId application_id;
    ApplicationStep step{};
    ApplicationStage from_stage{}, to_stage{};
    ApplicationParty by_role{};
    access::AccountId account_id;  // empty: the system
    std::optional<ReasonCategory> reason_category;
    std::optional<Reason> reason;
    Instant moved_at;
};
BOOST_DESCRIBE_STRUCT(
    MoveRow, (),
    (id, application_id, step, from_stage, to_stage, by_role, account_id, reason_category, reason,
     moved_at))

struct ReachedRow : ReachedStage {
    ApplicationId application_id;
};
BOOST_DESCRIBE_STRUCT(ReachedRow, (ReachedStage), (application_id))

namespace records {

std::optional<Attempt> last_attempt(
    store::Transaction&, access::AccountId const&, postings::PostingId const&);
// Anything that is not withdrawn.
bool has_sent_to(store::Transaction&, access::AccountId const&, access::OrganisationId const&);
std::vector<postings::PostingId> applied_to(store::Transaction&, access::AccountId const&);
std::vector<access::AccountId> applicants_of(store::Transaction&, postings::PostingId const&);
// Who waits for an employer, or it for them; each once.
std::vector<access::AccountId> open_applicants_of(
    store::Transaction&, access::OrganisationId const&);
bool was_sent(store::Transaction&, seekers::ResumeVersion const&);
void insert(store::Transaction&, SentResume const&);
// As the face says.
Sealing seal_clear(store::Transaction&, ApplicationId const& after, std::int64_t most);
std::optional<Application> find(store::Transaction&, ApplicationId const&);
std::optional<ApplicationHead> find_head(store::Transaction&, ApplicationId const&);
void insert(store::Transaction&, ApplicationRow const&);
// Stage, reasons and time of the last move.
void save_stage(store::Transaction&, ApplicationHead const&);
void insert(store::Transaction&, MoveRow const&);
std::vector<ApplicationMove> moves(store::Transaction&, ApplicationId const&);  // oldest first
// The stages that these have been moved to, oldest first.
std::vector<ReachedRow> reached(store::Transaction&, std::vector<ApplicationId> const&);

struct Slice {
    std::optional<ApplicationStage> stage;
    std::optional<std::string> after;  // the id of the last one seen
    std::int64_t most = 0;
};
// Newest first.
std::vector<ApplicationHead> of_account(
    store::Transaction&, access::AccountId const&, Slice const&);
std::vector<Interest> interest_in(store::Transaction&, std::vector<postings::PostingId> const&);
FairApplications count_in_fair(store::Transaction&, fairs::FairId const&);

}  // namespace records
}  // namespace sx::applications
