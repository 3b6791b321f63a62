#include "features/pushes/moving.hpp"
#include <stdexcept>
#include "features/pushes/events.hpp"
#include "features/pushes/push_records.hpp"
#include "features/pushes/rules.hpp"
#include "platform/events/events.hpp"

namespace sx::pushes {
namespace {

// The line of the table that the venue itself takes, which is nobody's step.
PushBatchState next_by_venue(PushBatchState from, PushBatchStep step) {
    for (auto const& line : batch_life.transitions)
        if (line.from == from && line.step == step && line.by.roles == 0) return line.to;
    throw std::logic_error("the venue does not take this step");
}

void date(PushBatch& batch, PushBatchStep step, Instant now) {
    if (step == PushBatchStep::settle) batch.simulated_at = now;
    if (step == PushBatchStep::approve) batch.approved_at = now;
    if (batch_life.is_final(batch.state)) batch.ended_at = now;
}

}  // namespace

Result<> move(
    store::Transaction& tx, World& world, PushBatch& batch, PushBatchStep step,
    std::optional<access::Caller> const& by) {
    PushBatchMoved moved;
    moved.from = batch.state;
    if (by) {
        batch.state = TRY(batch_life.next(moved.from, step, by->role));
        if (step == PushBatchStep::approve) TRY(may_approve(batch));
        moved.by = by->account;
    } else {
        batch.state = next_by_venue(moved.from, step);
    }
    moved.to = batch.state;
    date(batch, step, world.now());
    records::update(tx, batch);
    // What nobody will be sent is nobody's business any more.
    if (step == PushBatchStep::discard) {
        records::remove_planned(tx, batch.id);
        records::remove_people(tx, batch.id);
    }
    if (step == PushBatchStep::stop) records::withhold_rest(tx, batch.id, Withheld::stopped);
    tx.announce(events::event(moved, batch.id, world));
    return {};
}

}  // namespace sx::pushes
