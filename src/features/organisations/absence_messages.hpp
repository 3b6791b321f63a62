#pragma once
#include "features/organisations/messages.hpp"

// The JSON of employers that nobody signs in to.
namespace sx::organisations {

// What an administrator sets for all employers.
struct AbsenceSettings {
    Number<0, 365> absent_days;  // that nobody signs in, until it is asked; 0: never asked
    Number<1, 60> answer_days;   // from then until it is hidden, unless somebody signs in
};
BOOST_DESCRIBE_STRUCT(AbsenceSettings, (), (absent_days, answer_days))

// Staff's list: who was asked and has not answered, the latest first.
struct ListAbsent {
    std::optional<bool> hidden;  // by default both: true those that are hidden, false those asked
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListAbsent, (), (hidden, cursor, limit))

struct AbsentEmployer {
    OrganisationId organisation_id;
    OrganisationTitle name;
    std::optional<Instant> seen_at;  // the last sign-in; later than asked_at: without an answer
    Instant asked_at, hides_at;      // hides_at: when it is, or was, hidden
    bool hidden = false;
};
BOOST_DESCRIBE_STRUCT(
    AbsentEmployer, (), (organisation_id, name, seen_at, asked_at, hides_at, hidden))

struct AbsentEmployerPage {
    std::vector<AbsentEmployer> items;
    std::optional<std::string> next_cursor;
    std::int64_t total = 0;
};
BOOST_DESCRIBE_STRUCT(AbsentEmployerPage, (), (items, next_cursor, total))

}  // namespace sx::organisations
