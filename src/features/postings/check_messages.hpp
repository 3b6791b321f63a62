#pragma once
#include "features/postings/messages.hpp"
#include "platform/jobs/works.hpp"

// The JSON of checks of everything published by the rules of today.
namespace sx::postings {

// Also the record.
struct WordingCheck {
    Id<WordingCheck> id;
    std::string edition;  // of the rules when it began
    Id<jobs::Work> work_id;
    access::AccountId started_by;
    Instant started_at;
    std::optional<Instant> ended_at;
    bool whole = false;           // it came to its end
    std::int64_t looked_at = 0;   // postings
    std::int64_t questioned = 0;  // of these were laid before the review
};
BOOST_DESCRIBE_STRUCT(
    WordingCheck, (),
    (id, edition, work_id, started_by, started_at, ended_at, whole, looked_at, questioned))

struct WordingChecks {
    std::string edition;              // of the rules in use
    bool checked = false;             // by that edition, wholly
    std::int64_t published = 0;       // postings now
    std::int64_t questioned = 0;      // of these wait for the review because of their words
    std::vector<WordingCheck> items;  // the latest 20, the newest first
};
BOOST_DESCRIBE_STRUCT(WordingChecks, (), (edition, checked, published, questioned, items))

// How a check ends; the outcome of its work.
struct CheckedWordings {
    std::int64_t looked_at = 0, questioned = 0;
};
BOOST_DESCRIBE_STRUCT(CheckedWordings, (), (looked_at, questioned))

}  // namespace sx::postings
