#pragma once
#include "features/statistics/cockpit_messages.hpp"
#include "platform/store/transaction.hpp"

// What happened in a fair, row by row and day by day, and what stands open in it.
namespace sx::statistics {

struct FactRow {
    std::string id;  // the event's
    FairFigure figure{};
    fairs::FairId fair_id;
    Instant at;
    std::optional<access::OrganisationId> organisation_id{};
    std::optional<postings::PostingId> posting_id{};
    std::optional<access::AccountId> account_id{};
};
BOOST_DESCRIBE_STRUCT(
    FactRow, (), (id, figure, fair_id, at, organisation_id, posting_id, account_id))

struct WaitingRow {
    applications::ApplicationId id;
    fairs::FairId fair_id;
    access::OrganisationId organisation_id;
    postings::PostingId posting_id;
    Instant since;
};
BOOST_DESCRIBE_STRUCT(WaitingRow, (), (id, fair_id, organisation_id, posting_id, since))

struct DayNumber {
    Day day{};
    FairFigure figure{};
    std::int64_t number = 0;
};
BOOST_DESCRIBE_STRUCT(DayNumber, (), (day, figure, number))

struct WaitingOfEmployer {
    access::OrganisationId organisation_id;
    std::int64_t waiting = 0;
    Instant oldest_at;
};
BOOST_DESCRIBE_STRUCT(WaitingOfEmployer, (), (organisation_id, waiting, oldest_at))

namespace course_records {

void add(store::Transaction&, FactRow const&);
void add_to_day(store::Transaction&, fairs::FairId const&, DayNumber const&);
// Whether the account has such a fact in the fair.
bool has(store::Transaction&, FactRow const&);
std::vector<DayNumber> days(store::Transaction&, fairs::FairId const&);  // by day
// All days, those that left taken off.
Figures added_up(store::Transaction&, fairs::FairId const&);

struct Period {
    fairs::FairId fair_id;
    FairFigure figure{};
    Instant from, until;  // which no longer belongs to it
};
std::int64_t count(store::Transaction&, Period const&);
std::vector<std::int64_t> by_hour(store::Transaction&, Period const&);  // 24, from its beginning

void wait(store::Transaction&, WaitingRow const&);
void wait_no_longer(store::Transaction&, applications::ApplicationId const&);
std::optional<Instant> oldest_waiting(store::Transaction&, fairs::FairId const&);
std::vector<WaitingOfEmployer> slowest(
    store::Transaction&, fairs::FairId const&, std::int64_t most);

struct MemberKey {
    fairs::FairId fair_id;
    access::OrganisationId organisation_id;
};
void join(store::Transaction&, MemberKey const&, Instant at);
void leave(store::Transaction&, MemberKey const&);
void change_postings(store::Transaction&, MemberKey const&, std::int64_t by, Instant at);
void know_seeker(store::Transaction&, access::AccountId const&, Instant at);

void remove_all(store::Transaction&);

}  // namespace course_records
}  // namespace sx::statistics
