#pragma once
#include "features/supply/messages.hpp"

// The JSON of what a seeker was asked (收到的邀请).
namespace sx::supply {

struct ReceivedApproach {
    ApproachId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    ApproachState state{};
    std::vector<ApproachStep> allowed_steps;
    std::optional<applications::ApplicationId> application_id;
    Instant made_at;
    std::optional<Instant> seen_at;
    // As it is now; none when it is not public any more.
    std::optional<postings::SalaryUnit> salary_unit;
    std::optional<Money> salary_min, salary_max;
    std::optional<codes::RegionCode> region_code;
    std::optional<Instant> closes_at;
};
BOOST_DESCRIBE_STRUCT(
    ReceivedApproach, (),
    (id, posting_id, posting_title, organisation_id, employer_name, state, allowed_steps,
     application_id, made_at, seen_at, salary_unit, salary_min, salary_max, region_code, closes_at))

struct ListReceivedApproaches {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListReceivedApproaches, (), (cursor, limit))

struct ReceivedApproachPage {
    std::vector<ReceivedApproach> items;  // the newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(ReceivedApproachPage, (), (items, next_cursor))

struct SeeApproaches {
    List<ApproachId, 100> approach_ids;  // that stood before one's eyes
};
BOOST_DESCRIBE_STRUCT(SeeApproaches, (), (approach_ids))

struct SeenApproaches {
    std::int64_t seen = 0;  // for the first time
};
BOOST_DESCRIBE_STRUCT(SeenApproaches, (), (seen))

// The employer is told the reason; the posting is not recommended any more.
struct DeclineApproach {
    ApproachId approach_id;
    recommendations::DislikeReason reason{};
};
BOOST_DESCRIBE_STRUCT(DeclineApproach, (), (approach_id, reason))

// Whether employers may ask one at all.
struct ApproachWish {
    bool wanted = true;
};
BOOST_DESCRIBE_STRUCT(ApproachWish, (), (wanted))

}  // namespace sx::supply
