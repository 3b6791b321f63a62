#pragma once
#include "features/pushes/messages.hpp"

// The JSON of what an organiser looks at before and after a batch is sent.
namespace sx::pushes {

// Why a posting suits somebody, in both languages, as it was when the batch was made.
struct PushReason {
    std::string zh, en;
};
BOOST_DESCRIBE_STRUCT(PushReason, (), (zh, en))

enum class PushFigure {
    people,
    served,
    pushes,
    over_capacity,
    utility,
    bound_share,
    gini,
    coverage,
    congestion
};
BOOST_DESCRIBE_ENUM(
    PushFigure, people, served, pushes, over_capacity, utility, bound_share, gini, coverage,
    congestion)

// share and index: in ten-thousandths, a part of a whole and a number from 0 to 1.
enum class PushUnit { count, share, index };
BOOST_DESCRIBE_ENUM(PushUnit, count, share, index)

// One figure of a batch, beside the naive way's.
struct PushFigureLine {
    PushFigure figure{};
    PushUnit unit{};
    std::int64_t batch = 0;
    std::optional<std::int64_t> naive;  // absent where it would compare nothing
};
BOOST_DESCRIBE_STRUCT(PushFigureLine, (), (figure, unit, batch, naive))

struct PushFigureLines {
    std::vector<PushFigureLine> items;  // none before the simulation is done
};
BOOST_DESCRIBE_STRUCT(PushFigureLines, (), (items))

struct SampledPush {
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    postings::EmployerName employer_name;
    std::int64_t utility = 0;
    std::vector<std::string> reasons;  // in the caller's language
};
BOOST_DESCRIBE_STRUCT(SampledPush, (), (posting_id, posting_title, employer_name, utility, reasons))

// Somebody drawn by lot. Their name is masked.
struct PushSample {
    std::string seeker;
    std::optional<codes::Education> education;
    std::vector<codes::RegionCode> wanted_regions;
    std::int64_t received = 0;  // in earlier batches
    std::vector<SampledPush> pushes;
};
BOOST_DESCRIBE_STRUCT(PushSample, (), (seeker, education, wanted_regions, received, pushes))

struct PushSamples {
    std::vector<PushSample> items;
};
BOOST_DESCRIBE_STRUCT(PushSamples, (), (items))

// allocation::Outcome: why a posting got no more.
enum class PushOutcome { full, unlisted, exhausted, elsewhere };
BOOST_DESCRIBE_ENUM(PushOutcome, full, unlisted, exhausted, elsewhere)

struct PushPosting {
    postings::PostingId posting_id;
    postings::PostingTitle title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::int64_t headcount = 0;
    std::int64_t capacity = 0;  // in this batch: what earlier ones have used is taken off
    std::int64_t listed = 0;    // people whom it suits
    std::int64_t given = 0;
    std::int64_t better = 0;  // of those who got others: these suit them as well or better
    PushOutcome outcome{};
    PushResults results;
};
BOOST_DESCRIBE_STRUCT(
    PushPosting, (),
    (posting_id, title, organisation_id, employer_name, headcount, capacity, listed, given, better,
     outcome, results))

struct ListPushPostings {
    PushBatchId batch_id;
    std::optional<PushOutcome> outcome;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListPushPostings, (), (batch_id, outcome, cursor, limit))

struct PushPostingPage {
    std::vector<PushPosting> items;  // what the fewest are told of first
    std::int64_t total = 0;          // on all pages
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(PushPostingPage, (), (items, total, next_cursor))

}  // namespace sx::pushes
