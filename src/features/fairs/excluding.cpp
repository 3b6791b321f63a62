#include "features/fairs/fairs.hpp"
#include "features/fairs/records.hpp"
#include "platform/events/events.hpp"
#include "platform/review/review.hpp"

// What a sanction does to participations.
namespace sx::fairs {
namespace {

constexpr std::int64_t most_fairs = 10'000;  // of one organisation

void exclude_row(
    store::Transaction& tx, World& world, ParticipationRow row, access::AccountId const& by) {
    auto const from = row.state;
    if (from == ParticipationState::excluded) return;
    row.state = ParticipationState::excluded;
    records::update(tx, row);
    review::take_back(tx, review::ReviewQueue::participations, {row.id.text});
    tx.announce(events::event(
        ParticipationWithdrawn{row.fair_id, row.organisation_id, by, from}, row.id, world));
}

std::vector<ParticipationRow> rows_of(store::Transaction& tx, Exclusion const& exclusion) {
    return records::participations(
        tx, {.fair_id = exclusion.fair_id, .organisation_id = exclusion.organisation_id},
        {ParticipationOrder::oldest_first, {}, most_fairs});
}

}  // namespace

void exclude(store::Transaction& tx, World& world, Exclusion const& exclusion) {
    auto const rows = rows_of(tx, exclusion);
    for (auto const& row : rows) {
        bool const takes_part =
            row.state == ParticipationState::requested || row.state == ParticipationState::approved;
        if (exclusion.fair_id || takes_part) exclude_row(tx, world, row, exclusion.by);
    }
    if (!exclusion.fair_id || !rows.empty()) return;
    ParticipationRow row;
    row.id = world.fresh<Participation>();
    row.fair_id = *exclusion.fair_id;
    row.organisation_id = exclusion.organisation_id;
    row.state = ParticipationState::excluded;
    row.requested_at = world.now();
    records::insert(tx, row);
}

void readmit(store::Transaction& tx, Exclusion const& exclusion) {
    for (auto row : rows_of(tx, exclusion)) {
        if (row.state != ParticipationState::excluded) continue;
        row.state = ParticipationState::withdrawn;
        records::update(tx, row);
    }
}

}  // namespace sx::fairs
