#pragma once
#include "features/seekers/messages.hpp"

// The JSON of saved postings.
namespace sx::seekers {

struct SavedRow {
    Id<SavedRow> id;
    AccountId account_id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;  // this and the employer's name as when it was saved
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    Instant saved_at;
};
BOOST_DESCRIBE_STRUCT(
    SavedRow, (),
    (id, account_id, posting_id, posting_title, organisation_id, employer_name, saved_at))

// Whether one can still apply; gone: it is not public any more.
enum class SavedState { open, closed, gone };
BOOST_DESCRIBE_ENUM(SavedState, open, closed, gone)

struct SavedPosting {
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    Instant saved_at;
    SavedState state = SavedState::gone;
    // As it is now; none when it is gone.
    std::optional<postings::SalaryUnit> salary_unit;
    std::optional<Money> salary_min, salary_max;
    std::optional<codes::RegionCode> region_code;
    std::optional<Instant> closes_at;
};
BOOST_DESCRIBE_STRUCT(
    SavedPosting, (),
    (posting_id, posting_title, organisation_id, employer_name, saved_at, state, salary_unit,
     salary_min, salary_max, region_code, closes_at))

struct ListSaved {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListSaved, (), (cursor, limit))

struct SavedPage {
    std::vector<SavedPosting> items;  // saved last first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(SavedPage, (), (items, next_cursor))

}  // namespace sx::seekers
