#include "features/applications/limit_records.hpp"
#include <algorithm>
#include <map>

namespace sx::applications::records {
namespace {

struct LimitRow {
    ApplicationStage id{};
    Number<1, 60> answer_days;
    Number<1, 250> lapse_days;
};
BOOST_DESCRIBE_STRUCT(LimitRow, (), (id, answer_days, lapse_days))

}  // namespace

StageLimits limits(store::Transaction& tx) {
    StageLimits limits;
    for (auto const& row : tx.all<LimitRow>("from application_limits"))
        limits.push_back({row.id, row.answer_days, row.lapse_days});
    std::ranges::sort(limits, {}, &StageLimit::stage);
    return limits;
}

bool save(store::Transaction& tx, StageLimit const& limit) {
    return tx.run(
               "update application_limits set answer_days = $2, lapse_days = $3 where id = $1",
               limit.stage, limit.answer_days, limit.lapse_days) == 1;
}

// Stage by stage, so that each is a range of one index.
std::vector<OwedAnswers> owed(store::Transaction& tx, std::vector<Late> const& late) {
    std::map<std::string, OwedAnswers> by_employer;
    for (auto const& one : late)
        for (auto& some : tx.all<OwedAnswers>(
                 "from (select organisation_id as id, count(*) as unanswered, min(moved_at) as "
                 "oldest_at from candidates where is_over = 0 and stage = $1 and moved_at < $2 "
                 "group by organisation_id) as counted",
                 one.stage, one.before)) {
            auto& sum =
                by_employer.try_emplace(some.id.text, OwedAnswers{some.id, 0, some.oldest_at})
                    .first->second;
            sum.unanswered += some.unanswered;
            sum.oldest_at = std::min(sum.oldest_at, some.oldest_at);
        }
    std::vector<OwedAnswers> all;
    for (auto& [id, sum] : by_employer) all.push_back(std::move(sum));
    return all;
}

std::optional<ReminderRow> find_reminder(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.one<ReminderRow>("from employer_reminders where id = $1", organisation);
}

std::vector<ReminderRow> reminders(store::Transaction& tx) {
    return tx.all<ReminderRow>("from employer_reminders");
}

void save(store::Transaction& tx, ReminderRow const& reminder) {
    tx.run(
        "insert into employer_reminders (id, reminded_at) values ($1, $2) "
        "on conflict (id) do update set reminded_at = excluded.reminded_at",
        reminder.id, reminder.reminded_at);
}

}  // namespace sx::applications::records
