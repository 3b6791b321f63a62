#pragma once
#include "platform/jobs/works.hpp"

namespace sx::jobs {

struct WorkRow {
    Id<Work> id;
    std::string kind;
    access::AccountId account_id;
    access::Role role{};  // with the organisation, the hat that started it
    std::optional<access::OrganisationId> organisation_id;
    std::string input;
    WorkState state{};
    std::string cursor;
    std::int64_t done = 0, total = 0;
    std::optional<std::string> outcome;
    bool cancel_requested = false;
    Instant created_at;
    std::optional<Instant> finished_at;
};
BOOST_DESCRIBE_STRUCT(
    WorkRow, (),
    (id, kind, account_id, role, organisation_id, input, state, cursor, done, total, outcome,
     cancel_requested, created_at, finished_at))

inline Work shown(WorkRow const& row) {
    return {row.id,    row.kind,    row.state,      row.done,
            row.total, row.outcome, row.created_at, row.finished_at};
}

namespace records {

void insert(store::Transaction&, WorkRow const&);
void update(store::Transaction&, WorkRow const&);
std::optional<WorkRow> find(store::Transaction&, Id<Work> const&);
std::optional<WorkRow> oldest_unfinished(store::Transaction&);
std::vector<Work> of_account(store::Transaction&, access::AccountId const&, std::int64_t limit);
void remove_ended(store::Transaction&, access::AccountId const&);

}  // namespace records
}  // namespace sx::jobs
