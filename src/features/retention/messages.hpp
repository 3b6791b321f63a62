#pragma once
#include "platform/aging/aging.hpp"
#include "platform/base/number.hpp"
#include "platform/base/text.hpp"
#include "platform/jobs/works.hpp"

// The JSON of what is kept for how long.
namespace sx::retention {

using ClassName = Text<1, 40>;
using PeriodReason = Text<5, 200>;

// What was ended in one transaction, as its sealed event says it.
struct RetentionProof {
    std::int64_t sequence = 0;  // the event's number in the chain
    std::string class_name;
    Instant at;
    std::optional<access::AccountId> account_id;  // absent: it was due, nobody asked for it
    std::int64_t days = 0;
    Instant before;  // what is counted from an earlier moment was due
    std::int64_t amount = 0;
    std::optional<Instant> oldest;
    std::string ids_hash;  // SHA-256
};
BOOST_DESCRIBE_STRUCT(
    RetentionProof, (),
    (sequence, class_name, at, account_id, days, before, amount, oldest, ids_hash))

struct RetentionClass {
    std::string name, title, reason, counted_from;  // but for the name in the caller's language
    aging::Ending ending{};
    std::int64_t days = 0;  // as long as it is kept, of what is not kept for good
    std::int64_t usual_days = 0, least_days = 0, most_days = 0;
    std::optional<std::string> set_reason;  // of an administrator who set another period
    std::optional<Instant> set_at;
    aging::Due due;  // by the day that was asked about, of what is kept now
    std::optional<RetentionProof> last;
};
BOOST_DESCRIBE_STRUCT(
    RetentionClass, (),
    (name, title, reason, counted_from, ending, days, usual_days, least_days, most_days, set_reason,
     set_at, due, last))

// A dry run: what will be due when the day ends; today without one, what is due now.
struct ListRetentionClasses {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(ListRetentionClasses, (), (on))

struct RetentionClasses {
    Instant then;
    std::vector<RetentionClass> items;
};
BOOST_DESCRIBE_STRUCT(RetentionClasses, (), (then, items))

struct RetentionClassRef {
    ClassName class_name;
};
BOOST_DESCRIBE_STRUCT(RetentionClassRef, (), (class_name))

struct SetRetentionPeriod {
    ClassName class_name;
    Number<0, 36500> days;
    PeriodReason reason;
};
BOOST_DESCRIBE_STRUCT(SetRetentionPeriod, (), (class_name, days, reason))

struct ListRetentionProofs {
    std::optional<ClassName> class_name;
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListRetentionProofs, (), (class_name, cursor, limit))

struct RetentionProofs {
    std::vector<RetentionProof> items;  // the latest first
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(RetentionProofs, (), (items, next_cursor))

}  // namespace sx::retention
