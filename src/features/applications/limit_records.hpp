#pragma once
#include "features/applications/limit_messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::applications {

struct OwedAnswers {
    access::OrganisationId id;
    std::int64_t unanswered = 0;
    Instant oldest_at;
};
BOOST_DESCRIBE_STRUCT(OwedAnswers, (), (id, unanswered, oldest_at))

struct ReminderRow {
    access::OrganisationId id;
    Instant reminded_at;
};
BOOST_DESCRIBE_STRUCT(ReminderRow, (), (id, reminded_at))

namespace records {

StageLimits limits(store::Transaction&);            // in the order of the stages
bool save(store::Transaction&, StageLimit const&);  // whether the stage has one

// Each employer once, in no particular order.
std::vector<OwedAnswers> owed(store::Transaction&, std::vector<Late> const&);
std::optional<ReminderRow> find_reminder(store::Transaction&, access::OrganisationId const&);
std::vector<ReminderRow> reminders(store::Transaction&);
void save(store::Transaction&, ReminderRow const&);

}  // namespace records
}  // namespace sx::applications
