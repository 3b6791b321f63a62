#include "features/moderation/claiming.hpp"
#include "features/moderation/deciding.hpp"
#include "features/moderation/events.hpp"
#include "features/moderation/moderation.hpp"
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"
#include "platform/review/records.hpp"
#include "platform/store/trial.hpp"

// A decision counts after some seconds. Until then nothing has happened: nothing is published,
// nobody is told, and whoever decided may take it back.
namespace sx::moderation {
namespace {

constexpr std::int64_t most_at_once = 200;

void forget_verdict(ReviewItem& item) {
    review::drop_held(item);
    item.field_remarks = {};
    item.reason_ids = {};
}

// Whoever decided, as staff; nobody if that person is not staff any more.
std::optional<access::Caller> decider(store::Transaction& tx, ReviewItem const& item) {
    for (auto const& grant : access::grants_of(tx, item.claimed_by.value()))
        if (access::authorize(access::staff, access::caller_in(grant)))
            return access::caller_in(grant);
    return std::nullopt;
}

bool counts(store::Transaction& tx, World& world, ReviewItem const& item) {
    auto const caller = decider(tx, item);
    if (!caller) return false;
    Venue const venue;  // nothing is worded here
    web::Call const call{tx, world, *caller, Language::zh, venue};
    Verdict const verdict{item.held_decision.value(), item.held_remark};
    return store::on_trial(tx, [&] { return bool(bring_about(call, item, verdict)); });
}

// It goes back into the queue.
void fall_through(store::Transaction& tx, World& world, ReviewItem item) {
    ReviewFellThrough const fact{
        {fact_about(item, item.claimed_by.value()), item.held_decision.value()}};
    forget_verdict(item);
    give_back(item);
    review::records::update(tx, item);
    tx.announce(events::event(fact, item.id, world));
}

}  // namespace

Result<> hold(web::Call const& call, ReviewItem item, Verdict const& verdict) {
    Result<> rehearsed;
    store::on_trial(call.tx, [&] {
        rehearsed = bring_about(call, item, verdict);
        return false;
    });
    TRY(std::move(rehearsed));
    item.held_decision = verdict.decision;
    item.held_remark = verdict.remark;
    item.held_at = call.world.now();
    item.bulk_id.reset();
    review::records::update(call.tx, item);
    return {};
}

Result<ReviewDetail> undo(web::Call const& call, ReviewItemRef const& ref) {
    auto item = TRY(find_item(call.tx, ref.item_id));
    if (!item.held_at || item.claimed_by != call.caller.account)
        return refuse(ProblemKind::conflict, "nothing_to_undo");
    ReviewUndone const fact{{fact_about(item, call.caller.account), item.held_decision.value()}};
    forget_verdict(item);
    item.claimed_until = claim_of(call, item.queue).until;
    review::records::update(call.tx, item);
    call.tx.announce(events::event(fact, item.id, call.world));
    return show(call, ref);
}

bool has_decisions_due(store::Transaction& tx, World& world) {
    return !records::held_until(tx, world.now() - second_thoughts, 1).empty();
}

void carry_out_held(store::Transaction& tx, World& world) {
    for (auto const& item : records::held_until(tx, world.now() - second_thoughts, most_at_once))
        if (!counts(tx, world, item)) fall_through(tx, world, item);
}

}  // namespace sx::moderation
