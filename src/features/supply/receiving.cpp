#include "features/supply/events.hpp"
#include "features/supply/records.hpp"
#include "features/supply/rules.hpp"
#include "features/supply/use_cases.hpp"

// 收到的邀请: what employers ask the caller to apply to.
namespace sx::supply {
namespace {

ReceivedApproach as_received(web::Call const& call, Approach const& approach) {
    ReceivedApproach received;
    received.id = approach.id;
    received.posting_id = approach.posting_id;
    received.posting_title = approach.posting_title;
    received.organisation_id = approach.organisation_id;
    received.employer_name = approach.employer_name;
    received.application_id = approach.application_id;
    received.made_at = approach.made_at;
    received.seen_at = approach.seen_at;
    Standing standing{approach.application_id.has_value(), approach.declined_at.has_value(), false};
    if (auto const posting = postings::show(call, {approach.posting_id})) {
        standing.is_open = posting->state == postings::PostingState::published &&
                           call.world.now() < posting->closes_at;
        received.salary_unit = posting->salary_unit;
        received.salary_min = posting->salary_min;
        received.salary_max = posting->salary_max;
        received.region_code = posting->region_code;
        received.closes_at = posting->closes_at;
    }
    received.state = state_of(standing);
    received.allowed_steps = approach_life.allowed_steps(received.state, call.caller.role);
    return received;
}

}  // namespace

Result<ReceivedApproachPage> list_received(
    web::Call const& call, ListReceivedApproaches const& asked) {
    auto const size = web::page_size(asked.limit);
    auto const before = TRY(web::id_of(asked.cursor));
    auto rows = records::received_by(call.tx, call.caller.account, before, size + 1);
    ReceivedApproachPage page;
    page.next_cursor = web::cut_page(rows, size, [](Approach const& last) { return last.id.text; });
    for (auto const& row : rows) page.items.push_back(as_received(call, row));
    return page;
}

Result<SeenApproaches> see(web::Call const& call, SeeApproaches const& form) {
    SeenApproaches seen;
    for (auto const& id : form.approach_ids)
        seen.seen += records::see(call.tx, call.caller.account, id, call.world.now());
    return seen;
}

Result<ReceivedApproach> decline(web::Call const& call, DeclineApproach const& form) {
    auto approach = records::find_received(call.tx, call.caller.account, form.approach_id);
    if (!approach) return refuse(ProblemKind::not_found, "approach_not_found");
    auto const state = as_received(call, *approach).state;
    TRY(approach_life.next(state, ApproachStep::decline, call.caller.role));
    TRY(recommendations::dislike(call, {approach->posting_id, form.reason}));
    approach->declined_at = call.world.now();
    approach->decline_reason = form.reason;
    records::update(call.tx, *approach);
    call.tx.announce(events::event(
        ApproachDeclined{
            approach->posting_id, approach->organisation_id, form.reason, approach->member_id},
        approach->id, call.world));
    return as_received(call, *approach);
}

Result<ApproachWish> show_wish(web::Call const& call, web::Nothing const&) {
    return ApproachWish{!records::wants_none(call.tx, call.caller.account)};
}

Result<ApproachWish> set_wish(web::Call const& call, ApproachWish const& wish) {
    records::set_wish(call.tx, call.caller.account, wish, call.world.now());
    call.tx.announce(events::event(ApproachWishSet{wish.wanted}, call.caller.account, call.world));
    return wish;
}

}  // namespace sx::supply
