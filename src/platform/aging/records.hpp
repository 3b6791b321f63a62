#pragma once
#include "platform/aging/aging.hpp"

// The table retention_periods, and the rows of all classes.
namespace sx::aging::records {

std::optional<SetPeriod> find_period(store::Transaction&, std::string_view name);
void save(store::Transaction&, SetPeriod const&);

Due due(store::Transaction&, Rows const&, Instant before);
// The oldest of them, by moment and id.
struct OldestRow {
    std::string id;
    std::optional<Instant> at;  // of rows by the instant
    std::optional<Day> day;     // of rows by the day
};
std::vector<OldestRow> oldest(store::Transaction&, Rows const&, Instant before, std::int64_t most);
// Those up to this one in that order; gives how many.
std::int64_t remove(store::Transaction&, Rows const&, OldestRow const& last);

std::vector<events::Event> proofs(store::Transaction&, Proofs const&);

}  // namespace sx::aging::records
