#include "features/moderation/claiming.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/review/records.hpp"

namespace sx::moderation {

records::Claim claim_of(web::Call const& call, ReviewQueue queue) {
    auto const now = call.world.now();
    auto const minutes = review::rules_of(call.tx, queue).claim_minutes;
    return {call.caller.account, now, now + std::chrono::minutes(minutes)};
}

void give_back(ReviewItem& item) {
    item.claimed_by.reset();
    item.claimed_at.reset();
    item.claimed_until.reset();
    item.bulk_id.reset();
}

Result<ReviewDetail> next(web::Call const& call, NextReviewItem const& asked) {
    records::Asking const asking{call.caller.account, call.world.now()};
    while (auto const item = records::most_urgent_free(call.tx, asked, asking))
        if (records::claim(call.tx, item->id, claim_of(call, item->queue)))
            return show(call, {item->id});
    return refuse(ProblemKind::not_found, "nothing_waits");
}

Result<ReviewDetail> claim(web::Call const& call, ReviewItemRef const& ref) {
    auto const item = TRY(find_item(call.tx, ref.item_id));
    if (item.state != ReviewState::waiting || item.held_at)
        return refuse(ProblemKind::conflict, "review_item_decided");
    if (item.kept_from == call.caller.account)
        return refuse(ProblemKind::conflict, "another_reviewer_needed");
    if (!records::claim(call.tx, item.id, claim_of(call, item.queue)))
        return refuse(ProblemKind::conflict, "claimed_by_another");
    return show(call, ref);
}

Result<ReviewItemView> release(web::Call const& call, ReviewItemRef const& ref) {
    auto item = TRY(find_item(call.tx, ref.item_id));
    TRY(check_claim(item, call.caller.account, call.world.now()));
    give_back(item);
    review::records::update(call.tx, item);
    return shown(call, item);
}

}  // namespace sx::moderation
