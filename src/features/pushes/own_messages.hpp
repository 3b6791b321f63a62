#pragma once
#include "features/pushes/looking_messages.hpp"

// The JSON of what a seeker was told of (为你推送).
namespace sx::pushes {

struct Push;
using PushId = Id<Push>;

// What one may do with it now; gone: the posting is not public any more.
enum class PushState { open, applied, declined, closed, gone };
BOOST_DESCRIBE_ENUM(PushState, open, applied, declined, closed, gone)

struct OwnPush {
    PushId id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::vector<std::string> reasons;  // in the caller's language
    Instant sent_at;
    std::optional<Instant> seen_at;
    PushState state{};
    // As it is now; none when it is gone.
    std::optional<postings::SalaryUnit> salary_unit;
    std::optional<Money> salary_min, salary_max;
    std::optional<codes::RegionCode> region_code;
    std::optional<Instant> closes_at;
};
BOOST_DESCRIBE_STRUCT(
    OwnPush, (),
    (id, posting_id, posting_title, organisation_id, employer_name, reasons, sent_at, seen_at,
     state, salary_unit, salary_min, salary_max, region_code, closes_at))

struct ListOwnPushes {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListOwnPushes, (), (cursor, limit))

struct OwnPushPage {
    std::vector<OwnPush> items;  // the newest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(OwnPushPage, (), (items, next_cursor))

struct SeePushes {
    List<PushId, 100> push_ids;  // that stood before one's eyes
};
BOOST_DESCRIBE_STRUCT(SeePushes, (), (push_ids))

struct SeenPushes {
    std::int64_t seen = 0;  // for the first time
};
BOOST_DESCRIBE_STRUCT(SeenPushes, (), (seen))

// Whether one is told of postings in batches at all.
struct PushWish {
    bool wanted = true;
};
BOOST_DESCRIBE_STRUCT(PushWish, (), (wanted))

}  // namespace sx::pushes
