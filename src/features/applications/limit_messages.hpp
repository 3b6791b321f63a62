#pragma once
#include "features/applications/deadlines.hpp"
#include "features/applications/messages.hpp"

// The JSON of time limits and of employers who owe answers.
namespace sx::applications {

struct StageLimitList {
    StageLimits items;
};
BOOST_DESCRIBE_STRUCT(StageLimitList, (), (items))

struct DeclineReasonList {
    std::vector<DeclineReason> items;
};
BOOST_DESCRIBE_STRUCT(DeclineReasonList, (), (items))

struct UnansweredEmployer {
    access::OrganisationId organisation_id;
    std::string name;
    std::int64_t unanswered = 0;
    Instant oldest_at;                   // since when the one that waits longest does
    std::optional<Instant> reminded_at;  // last
    bool may_remind = false;             // again, by now
};
BOOST_DESCRIBE_STRUCT(
    UnansweredEmployer, (), (organisation_id, name, unanswered, oldest_at, reminded_at, may_remind))

struct ListUnanswered {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListUnanswered, (), (cursor, limit))

struct UnansweredPage {
    std::vector<UnansweredEmployer> items;
    std::int64_t employers = 0, applications = 0;  // on all pages
    Instant as_of;
    std::string unanswered_means;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(
    UnansweredPage, (), (items, employers, applications, as_of, unanswered_means, next_cursor))

struct RemindEmployer {
    access::OrganisationId organisation_id;
};
BOOST_DESCRIBE_STRUCT(RemindEmployer, (), (organisation_id))

}  // namespace sx::applications
