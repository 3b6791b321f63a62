#include <algorithm>
#include <set>
#include "features/accounts/accounts.hpp"
#include "features/moderation/claiming.hpp"
#include "features/moderation/events.hpp"
#include "features/moderation/records.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/access/grants.hpp"
#include "platform/events/events.hpp"
#include "platform/review/records.hpp"

// Asking another reviewer to decide.
namespace sx::moderation {
namespace {

std::set<access::AccountId> colleagues_of(web::Call const& call) {
    std::set<access::AccountId> people;
    for (auto const& grant : access::grants_of_role(call.tx, access::Role::reviewer))
        people.insert(grant.account_id);
    people.erase(call.caller.account);
    return people;
}

}  // namespace

Result<ReviewColleagues> list_colleagues(web::Call const& call, web::Nothing const&) {
    ReviewColleagues all;
    for (auto const& account : colleagues_of(call))
        if (auto const found = accounts::find(call.tx, account))
            all.items.push_back({found->id, found->display_name});
    std::ranges::stable_sort(all.items, {}, &ReviewColleague::display_name);
    return all;
}

Result<ReviewItemView> hand_over(web::Call const& call, HandOverReviewItem const& form) {
    auto item = TRY(find_item(call.tx, form.item_id));
    TRY(check_claim(item, call.caller.account, call.world.now()));
    if (!colleagues_of(call).contains(form.to))
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/to", "not_a_colleague"}}};
    if (item.kept_from == form.to)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/to", "had_a_say_already"}}};
    give_back(item);
    item.claimed_by = form.to;
    item.claimed_until = claim_of(call, item.queue).until;
    item.handed_by = call.caller.account;
    item.handed_note = form.note;
    review::records::update(call.tx, item);
    ReviewHandedOver const fact{fact_about(item, call.caller.account), form.to};
    call.tx.announce(events::event(fact, item.id, call.world));
    return shown(call, item);
}

}  // namespace sx::moderation
