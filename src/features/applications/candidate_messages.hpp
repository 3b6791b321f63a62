#pragma once
#include "features/applications/messages.hpp"

// The JSON of the employer's board.
namespace sx::applications {

// The columns of the board: the stages, with an offer's answer beside the offer, and all ends but
// the happy one together.
enum class BoardColumn { delivered, viewed, shortlisted, interview, offered, ended };
BOOST_DESCRIBE_ENUM(BoardColumn, delivered, viewed, shortlisted, interview, offered, ended)
constexpr BoardColumn column_of(ApplicationStage stage) {
    if (stage == ApplicationStage::signed_) return BoardColumn::offered;
    return stage < ApplicationStage::signed_ ? static_cast<BoardColumn>(stage) : BoardColumn::ended;
}

// waiting: who has been in the stage longest first. newest: who applied last first.
enum class CandidateOrder { waiting, newest, education };
BOOST_DESCRIBE_ENUM(CandidateOrder, waiting, newest, education)

struct CandidateFilter {
    std::optional<postings::PostingId> posting_id;
    std::optional<fairs::FairId> fair_id;
    std::optional<codes::Education> education;  // at least
    std::optional<Text<2, 6>> major_branch;     // a code of the majors and all below it
    std::optional<Number<1950, 2100>> graduation_year;
    std::optional<bool> unread;            // true: nobody has opened it
    std::optional<bool> unanswered;        // true: the answer is late
    std::optional<Instant> waiting_since;  // waits for the employer since then or longer
    std::optional<access::AccountId> assigned_to;
    std::optional<bool> unassigned;  // true: assigned to nobody
    std::optional<Text<1, 40>> q;    // in name, university, major, skills and posting
};
BOOST_DESCRIBE_STRUCT(
    CandidateFilter, (),
    (posting_id, fair_id, education, major_branch, graduation_year, unread, unanswered,
     waiting_since, assigned_to, unassigned, q))

struct ListCandidates : CandidateFilter {
    std::optional<BoardColumn> column;
    std::optional<CandidateOrder> order;  // absent: waiting
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListCandidates, (CandidateFilter), (column, order, cursor, limit))

struct CountCandidates : CandidateFilter {};
BOOST_DESCRIBE_STRUCT(CountCandidates, (CandidateFilter), ())

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

// An application as a card of the board.
struct Candidate {
    ApplicationId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    std::optional<fairs::FairId> fair_id;
    ApplicationStage stage{};
    std::optional<ReasonCategory> reason_category;
    Instant submitted_at, moved_at;
    std::optional<Instant> due_at;  // of the employer's answer, where it is the employer's turn
    bool unanswered = false, unread = false;
    std::optional<access::AccountId> assigned_to;
    std::int64_t notes = 0;
    Applicant applicant;
    bool left = false;  // the person is erased, and nothing is known of them any more
    std::vector<ApplicationStep> allowed_steps;
};
BOOST_DESCRIBE_STRUCT(
    Candidate, (),
    (id, posting_id, posting_title, fair_id, stage, reason_category, submitted_at, moved_at, due_at,
     unanswered, unread, assigned_to, notes, applicant, left, allowed_steps))

struct CandidatePage {
    std::vector<Candidate> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(CandidatePage, (), (items, next_cursor))

struct StageCount {
    ApplicationStage stage{};
    std::int64_t applications = 0;
};
BOOST_DESCRIBE_STRUCT(StageCount, (), (stage, applications))

// A value that a filter may take, and how many have it.
struct FilterChoice {
    std::string value;
    std::string name;
    std::int64_t applications = 0;
};
BOOST_DESCRIBE_STRUCT(FilterChoice, (), (value, name, applications))

struct PostingCount {
    postings::PostingId posting_id;
    postings::PostingTitle title;
    std::int64_t applications = 0;
    std::int64_t unread = 0;  // still open, and nobody has looked
};
BOOST_DESCRIBE_STRUCT(PostingCount, (), (posting_id, title, applications, unread))

struct CandidateCounts {
    std::vector<StageCount> stages;           // under the filter; empty stages are left out
    std::int64_t total = 0;                   // their sum
    std::int64_t unread = 0, unanswered = 0;  // under the filter
    std::string unanswered_means;             // what that figure counts
    // What may be filtered by, whatever the filter of the person is.
    std::vector<PostingCount> postings;
    std::vector<FilterChoice> graduation_years, major_branches;
};
BOOST_DESCRIBE_STRUCT(
    CandidateCounts, (),
    (stages, total, unread, unanswered, unanswered_means, postings, graduation_years,
     major_branches))

}  // namespace sx::applications
