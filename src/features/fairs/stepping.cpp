#include "features/fairs/stepping.hpp"
#include "features/fairs/notice_records.hpp"
#include "features/fairs/records.hpp"
#include "features/fairs/rules.hpp"
#include "features/fairs/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::fairs {
namespace {

events::Event event_of(
    FairStep step, FairId const& fair, std::optional<access::AccountId> const& by, World& world) {
    switch (step) {
        case FairStep::announce: return events::event(FairAnnounced{by}, fair, world);
        case FairStep::open: return events::event(FairOpened{by}, fair, world);
        case FairStep::close: return events::event(FairClosed{by}, fair, world);
        case FairStep::archive: break;
    }
    return events::event(FairArchived{by}, fair, world);
}

}  // namespace

Result<Fair> take_step(
    store::Transaction& tx, World& world, Fair fair, FairStep step,
    std::optional<access::AccountId> const& by) {
    auto const now = world.now();
    auto const next = TRY(fair_life.next(fair.state, step, access::Role::organiser));
    TRY(may_take(step, fair, {now, records::count_must_reads(tx, fair.id)}));
    fair.state = next;
    if (step == FairStep::close) end_running_stages(fair, now);
    ++fair.version;
    records::update(tx, fair);
    tx.announce(event_of(step, fair.id, by, world));
    return fair;
}

std::int64_t move_on(store::Transaction& tx, World& world) {
    std::int64_t taken = 0;
    for (auto& fair : records::due(tx, world.now())) {
        auto next = next_by_itself(fair);
        while (next && next->at <= world.now()) {
            auto moved = take_step(tx, world, fair, next->step, std::nullopt);
            if (!moved) break;
            fair = *std::move(moved);
            next = next_by_itself(fair);
            ++taken;
        }
    }
    return taken;
}

Result<Fair> move(web::Call const& call, MoveFair const& form) {
    auto fair = TRY(find(call.tx, form.fair_id));
    TRY(fair_life.next(fair.state, form.step, call.caller.role));
    return take_step(call.tx, call.world, std::move(fair), form.step, call.caller.account);
}

Result<Fair> end_stage(web::Call const& call, EndStage const& form) {
    auto fair = TRY(find(call.tx, form.fair_id));
    TRY(may_edit(fair, form.version));
    TRY(end_now(fair, form.position, call.world.now()));
    ++fair.version;
    records::update(call.tx, fair);
    FairStageEnded const ended{call.caller.account, form.position};
    call.tx.announce(events::event(ended, fair.id, call.world));
    return fair;
}

}  // namespace sx::fairs
