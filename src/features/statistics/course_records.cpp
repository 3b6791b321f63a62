#include "features/statistics/course_records.hpp"
#include <map>

namespace sx::statistics::course_records {
namespace {

struct Hour {
    std::int64_t hour = 0, number = 0;
};
BOOST_DESCRIBE_STRUCT(Hour, (), (hour, number))
struct Sum {
    FairFigure figure{};
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(Sum, (), (figure, number))
struct Moment {
    Instant since;
};
BOOST_DESCRIBE_STRUCT(Moment, (), (since))

}  // namespace

void add(store::Transaction& tx, FactRow const& fact) { tx.insert("fair_facts", fact); }

void add_to_day(store::Transaction& tx, fairs::FairId const& fair, DayNumber const& added) {
    tx.run(
        "insert into fair_days (fair_id, day, figure, number) values ($1, $2, $3, $4) "
        "on conflict (fair_id, day, figure) do update set "
        "number = fair_days.number + excluded.number",
        fair, added.day, added.figure, added.number);
}

bool has(store::Transaction& tx, FactRow const& fact) {
    return tx.count(
               "from fair_facts where account_id = $1 and fair_id = $2 and figure = $3",
               fact.account_id, fact.fair_id, fact.figure) > 0;
}

std::vector<DayNumber> days(store::Transaction& tx, fairs::FairId const& fair) {
    return tx.all<DayNumber>("from fair_days where fair_id = $1 order by day, figure", fair);
}

Figures added_up(store::Transaction& tx, fairs::FairId const& fair) {
    std::map<FairFigure, std::int64_t> sums;
    for (auto const& sum : tx.all<Sum>(
             "from (select figure, cast(sum(number) as bigint) as number from fair_days "
             "where fair_id = $1 group by figure) as summed",
             fair))
        sums[sum.figure] = sum.number;
    return {
        .employers = sums[FairFigure::employers] - sums[FairFigure::employers_left],
        .postings = sums[FairFigure::postings] - sums[FairFigure::postings_left],
        .openings = sums[FairFigure::openings] - sums[FairFigure::openings_left],
        .seekers = sums[FairFigure::seekers],
        .applications = sums[FairFigure::applications],
        .interviews = sums[FairFigure::interviews],
        .intents = sums[FairFigure::intents]};
}

std::int64_t count(store::Transaction& tx, Period const& period) {
    return tx.count(
        "from fair_facts where fair_id = $1 and figure = $2 and at >= $3 and at < $4",
        period.fair_id, period.figure, period.from, period.until);
}

std::vector<std::int64_t> by_hour(store::Transaction& tx, Period const& period) {
    std::vector<std::int64_t> hours(24);
    for (auto const& found : tx.all<Hour>(
             "from (select (at - $3) / 3600000 as hour, count(*) as number from fair_facts "
             "where fair_id = $1 and figure = $2 and at >= $3 and at < $4 "
             "group by (at - $3) / 3600000) as counted",
             period.fair_id, period.figure, period.from, period.until))
        hours.at(static_cast<std::size_t>(found.hour)) = found.number;
    return hours;
}

void wait(store::Transaction& tx, WaitingRow const& row) { tx.insert("fair_waiting", row); }

void wait_no_longer(store::Transaction& tx, applications::ApplicationId const& id) {
    tx.run("delete from fair_waiting where id = $1", id);
}

std::optional<Instant> oldest_waiting(store::Transaction& tx, fairs::FairId const& fair) {
    auto const oldest =
        tx.one<Moment>("from fair_waiting where fair_id = $1 order by since, id limit 1", fair);
    return oldest ? std::optional(oldest->since) : std::nullopt;
}

std::vector<WaitingOfEmployer> slowest(
    store::Transaction& tx, fairs::FairId const& fair, std::int64_t most) {
    return tx.all<WaitingOfEmployer>(
        "from (select organisation_id, count(*) as waiting, min(since) as oldest_at "
        "from fair_waiting where fair_id = $1 group by organisation_id) as employers "
        "order by oldest_at, organisation_id limit $2",
        fair, most);
}

void join(store::Transaction& tx, MemberKey const& member, Instant at) {
    tx.run(
        "insert into fair_members (fair_id, organisation_id, takes_part, postings, since) "
        "values ($1, $2, 1, 0, $3) on conflict (fair_id, organisation_id) do update set "
        "takes_part = 1, since = excluded.since",
        member.fair_id, member.organisation_id, at);
}

void leave(store::Transaction& tx, MemberKey const& member) {
    tx.run(
        "update fair_members set takes_part = 0 where fair_id = $1 and organisation_id = $2",
        member.fair_id, member.organisation_id);
}

void change_postings(store::Transaction& tx, MemberKey const& member, std::int64_t by, Instant at) {
    tx.run(
        "insert into fair_members (fair_id, organisation_id, takes_part, postings, since) "
        "values ($1, $2, 0, $3, $4) on conflict (fair_id, organisation_id) do update set "
        "postings = fair_members.postings + excluded.postings",
        member.fair_id, member.organisation_id, by, at);
}

void know_seeker(store::Transaction& tx, access::AccountId const& account, Instant at) {
    tx.run(
        "insert into known_seekers (id, since) values ($1, $2) on conflict do nothing", account,
        at);
}

void remove_all(store::Transaction& tx) {
    for (auto const* table :
         {"fair_facts", "fair_days", "fair_waiting", "fair_members", "known_seekers"})
        tx.run(std::string("delete from ").append(table));
}

}  // namespace sx::statistics::course_records
