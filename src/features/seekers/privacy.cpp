#include <algorithm>
#include "features/consents/consents.hpp"
#include "features/seekers/records.hpp"
#include "features/seekers/seekers.hpp"
#include "features/seekers/use_cases.hpp"
#include "platform/events/events.hpp"

namespace sx::seekers {
namespace {

constexpr std::size_t most_blocked = 200;

consents::Disclosed found(AccountId const& account) {
    return {account, consents::ConsentPurpose::being_found};
}

// Who has taken the consent back, or agreed to other words than count now, is not to be found.
Visibility visibility_of(store::Transaction& tx, AccountId const& account) {
    auto const chosen = records::visibility(tx, account).value_or(Visibility::applied_to);
    bool const counts = chosen != Visibility::findable || consents::covers(tx, found(account));
    return counts ? chosen : Visibility::applied_to;
}

// Choosing to be found is agreeing to it, choosing otherwise takes it back.
void keep_consent(web::Call const& call, Visibility visibility) {
    auto const to = found(call.caller.account);
    if (visibility == Visibility::findable) consents::give(call.tx, call.world, to);
    else consents::end(call.tx, call.world, to, consents::ConsentEnd::choice);
}

MyPrivacy privacy_of(web::Call const& call) {
    MyPrivacy privacy{visibility_of(call.tx, call.caller.account), {}};
    auto const blocks = records::blocks(call.tx, call.caller.account);
    std::vector<access::OrganisationId> ids;
    for (auto const& block : blocks) ids.push_back(block.organisation_id);
    auto const names = organisations::names(call.tx, ids);
    for (auto const& block : blocks) {
        auto const known =
            std::ranges::find(names, block.organisation_id, &organisations::OrganisationName::id);
        if (known != names.end())
            privacy.blocked.push_back({block.organisation_id, known->name, block.blocked_at});
    }
    return privacy;
}

void announce_blocks(web::Call const& call) {
    auto const count = records::blocks(call.tx, call.caller.account).size();
    call.tx.announce(events::event(
        BlocksChanged{static_cast<std::int64_t>(count)}, call.caller.account, call.world));
}

}  // namespace

bool has_blocked(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    return records::has_blocked(tx, account, organisation);
}

void lift_block(web::Call const& call, access::OrganisationId const& organisation) {
    auto const& account = call.caller.account;
    if (!has_blocked(call.tx, account, organisation)) return;
    records::unblock(call.tx, account, organisation);
    announce_blocks(call);
}

bool shows_to(
    store::Transaction& tx, AccountId const& account, access::OrganisationId const& organisation) {
    return visibility_of(tx, account) != Visibility::hidden &&
           !has_blocked(tx, account, organisation);
}

store::Condition shown_to(std::string_view account, access::OrganisationId const& organisation) {
    return records::shown_to(account, organisation);
}

Result<MyPrivacy> show_privacy(web::Call const& call, web::Nothing const&) {
    return privacy_of(call);
}

Result<MyPrivacy> set_visibility(web::Call const& call, SetVisibility const& form) {
    auto const& account = call.caller.account;
    if (visibility_of(call.tx, account) != form.visibility) {
        records::set_visibility(call.tx, account, form.visibility, call.world.now());
        keep_consent(call, form.visibility);
        call.tx.announce(events::event(VisibilityChanged{form.visibility}, account, call.world));
    }
    return privacy_of(call);
}

Result<MyPrivacy> block_employer(web::Call const& call, BlockEmployer const& form) {
    auto const& account = call.caller.account;
    TRY(organisations::show_employer(call, {.organisation_id = form.organisation_id}));
    if (has_blocked(call.tx, account, form.organisation_id)) return privacy_of(call);
    if (records::blocks(call.tx, account).size() >= most_blocked)
        return refuse(ProblemKind::conflict, "too_many_blocked");
    records::block(call.tx, account, form.organisation_id, call.world.now());
    announce_blocks(call);
    return privacy_of(call);
}

Result<MyPrivacy> unblock_employer(web::Call const& call, BlockEmployer const& form) {
    lift_block(call, form.organisation_id);
    return privacy_of(call);
}

}  // namespace sx::seekers
