#pragma once
#include "features/moderation/messages.hpp"

// The JSON around the desk: queues with their rules, reasons, figures.
namespace sx::moderation {

struct QueueStanding {
    review::ReviewRules rules;
    std::int64_t waiting = 0, overdue = 0;
    std::int64_t free = 0;  // that who asks may claim
    std::int64_t mine = 0;  // claimed by who asks
    // When who asks will have decided on all that are free or theirs, at today's pace and in
    // working time. Absent: nothing waits for them, or it cannot be told.
    std::optional<Instant> expected_end{};
};
BOOST_DESCRIBE_STRUCT(QueueStanding, (), (rules, waiting, overdue, free, mine, expected_end))

struct QueueStandings {
    std::vector<QueueStanding> items;
    std::int64_t decided_today = 0;  // by who asks
    std::int64_t spot_checks = 0;    // that wait for who asks
    // Whether the holidays of the next weeks are known; if not, limits go by weekdays.
    bool holidays_known = false;
};
BOOST_DESCRIBE_STRUCT(QueueStandings, (), (items, decided_today, spot_checks, holidays_known))

struct ChangeRules {
    ReviewQueue queue{};
    Number<1, 14400> working_minutes;
    Number<0, 1439> day_from;
    Number<1, 1440> day_until;
    Number<1, 480> claim_minutes;
    Number<1, 50> sample_size;
    review::SecondLook second_look{};
    Number<0, 100> spot_percent;
    std::optional<Number<1, 14400>> university_minutes;  // absent: as it was
};
BOOST_DESCRIBE_STRUCT(
    ChangeRules, (),
    (queue, working_minutes, day_from, day_until, claim_minutes, sample_size, second_look,
     spot_percent, university_minutes))

using ReasonText = Text<1, 200>;

struct NewReason {
    ReviewQueue queue{};
    Decision decision{};  // return or refuse
    ReasonText zh, en;
};
BOOST_DESCRIBE_STRUCT(NewReason, (), (queue, decision, zh, en))

// Also the record.
struct Reason {
    Id<ReviewReason> id;
    ReviewQueue queue{};
    Decision decision{};
    ReasonText zh, en;
};
BOOST_DESCRIBE_STRUCT(Reason, (), (id, queue, decision, zh, en))

struct EditedReason {
    Id<ReviewReason> reason_id;
    ReasonText zh, en;
};
BOOST_DESCRIBE_STRUCT(EditedReason, (), (reason_id, zh, en))

struct ReasonRef {
    Id<ReviewReason> reason_id;
};
BOOST_DESCRIBE_STRUCT(ReasonRef, (), (reason_id))

struct Reasons {
    std::vector<Reason> items;
};
BOOST_DESCRIBE_STRUCT(Reasons, (), (items))

// Of one reviewer; the week begins on Monday.
struct ReviewerFigures {
    access::AccountId account_id;
    std::string display_name;
    std::int64_t decided_today = 0, decided_this_week = 0;
    Percent returned_share;        // of this week's, those returned or refused
    std::int64_t overdue = 0;      // of this week's, those decided too late
    std::int64_t first_looks = 0;  // this week, where a second person decided
    std::int64_t claimed_now = 0;
    // From claim to decision, this week, those decided one by one.
    std::optional<std::int64_t> median_seconds;
    // Of their approvals, looked at again in the last ninety days, and found wrong.
    std::int64_t spot_checked = 0, spot_wrong = 0;
};
BOOST_DESCRIBE_STRUCT(
    ReviewerFigures, (),
    (account_id, display_name, decided_today, decided_this_week, returned_share, overdue,
     first_looks, claimed_now, median_seconds, spot_checked, spot_wrong))

struct ReviewFigures {
    Instant as_of;
    std::vector<ReviewerFigures> items;  // who decided most comes first
};
BOOST_DESCRIBE_STRUCT(ReviewFigures, (), (as_of, items))

}  // namespace sx::moderation
