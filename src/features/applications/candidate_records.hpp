#pragma once
#include "features/applications/candidate_messages.hpp"
#include "features/applications/deadlines.hpp"
#include "features/applications/detail_messages.hpp"
#include "features/applications/records.hpp"
#include "platform/store/conditions.hpp"

// The board's table: one row for each application, without its resume.
namespace sx::applications {

// The name stands sealed beside it, and only the list opens it.
struct CandidateRow : Applicant {
    ApplicationId id;
    access::OrganisationId organisation_id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    std::optional<fairs::FairId> fair_id;
    access::AccountId account_id;
    ApplicationStage stage{};
    BoardColumn board_column{};
    bool is_over = false;
    Instant submitted_at, moved_at;
    std::int64_t education_level = 0;
    std::optional<std::string> major_code;
    std::optional<ReasonCategory> reason_category, closing;
    std::optional<Instant> opened_at;
    std::optional<access::AccountId> assigned_to;
    std::int64_t notes = 0;
};
BOOST_DESCRIBE_STRUCT(
    CandidateRow, (Applicant),
    (id, organisation_id, posting_id, posting_title, fair_id, account_id, stage, board_column,
     is_over, submitted_at, moved_at, education_level, major_code, reason_category, closing,
     opened_at, assigned_to, notes))

struct BoardRow : CandidateRow {
    bool is_shown = false;  // the employer may see who it is
};
BOOST_DESCRIBE_STRUCT(BoardRow, (CandidateRow), (is_shown))

namespace records {

std::optional<CandidateRow> find_candidate(store::Transaction&, ApplicationId const&);
// Unless it is there.
void put_on_board(store::Transaction&, ApplicationId const&);
// From an end on without what its employer does not see any more.
void move_candidate(store::Transaction&, ApplicationHead const&);
void mark_opened(store::Transaction&, ApplicationId const&, Instant);
void assign(store::Transaction&, ApplicationId const&, std::optional<access::AccountId> const&);

// What one employer asks for. Of whom it may not see nothing is known here: no filter by what
// somebody is finds them, no order goes by it, and no choice counts them.
struct Asked {
    access::OrganisationId const& organisation;
    CandidateFilter const& filter;
    std::vector<Late> const& late;  // what `unanswered` means now
    store::Condition const& shown;  // whom it may see, by candidates.account_id
};
struct CandidateSlice {
    std::optional<BoardColumn> column;
    CandidateOrder order{};
    std::optional<web::Place> after;
    std::int64_t most = 0;
};
std::vector<BoardRow> candidates(store::Transaction&, Asked const&, CandidateSlice const&);
web::Place place_of(BoardRow const&, CandidateOrder);
std::vector<StageCount> count_stages(store::Transaction&, Asked const&);  // in their order
std::int64_t count_candidates(store::Transaction&, Asked const&);
// Of all the employer's applications, most first.
std::vector<PostingCount> count_postings(store::Transaction&, access::OrganisationId const&);
// The years and the branches (四位专业类) that occur; names are left empty.
std::vector<FilterChoice> graduation_years(store::Transaction&, Asked const&);
std::vector<FilterChoice> major_branches(store::Transaction&, Asked const&);

// Why nobody else can apply there any more, or that one can again.
void close_posting(store::Transaction&, postings::PostingId const&);
void reopen_posting(store::Transaction&, postings::PostingId const&);
void close_fair(store::Transaction&, fairs::FairId const&);
void reopen_fair(store::Transaction&, fairs::FairId const&);

// Those in the stage since before `lapsed`, or since before `answered` where nobody else can apply.
struct Due {
    ApplicationStage stage{};
    Instant lapsed;
    std::optional<Instant> answered;
};
struct DueCandidate {
    ApplicationId id;
    std::optional<ReasonCategory> closing;
};
BOOST_DESCRIBE_STRUCT(DueCandidate, (), (id, closing))
std::vector<DueCandidate> due(store::Transaction&, Due const&, std::int64_t most);

void insert(store::Transaction&, ApplicationId const&, ApplicationNote const&);
// What is written of these applications, here and on the board; `which` is SQL of their ids, with
// $1 bound.
void forget_words(store::Transaction&, std::string_view which, std::string_view bound);
// What the board and its members' notes say about a seeker.
void forget(store::Transaction&, access::AccountId const&);
bool remove_note(store::Transaction&, NoteRef const&, access::AccountId const& author);
// Oldest first; without what their authors are called, which stands with their accounts.
std::vector<ApplicationNote> notes(store::Transaction&, ApplicationId const&);
// Those that an older program left in clear; gives how many.
std::int64_t seal_clear_remarks(store::Transaction&, std::int64_t most);
std::int64_t seal_clear_names(store::Transaction&, std::int64_t most);

}  // namespace records
}  // namespace sx::applications
