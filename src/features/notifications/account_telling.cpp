#include "features/accounts/accounts.hpp"
#include "features/notifications/notifications.hpp"
#include "features/organisations/organisations.hpp"

namespace sx::notifications {
namespace {

// Whoever keeps the members should know each of them.
Telling joined(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<accounts::MemberAdded>();
    auto const organisation = organisations::find(tx, fact->organisation_id);
    Telling telling;
    if (!organisation) return telling;
    Notice const notice{
        "member_joined",
        event.subject,
        "/app/members",
        {{"organisation", organisation->name.str()}}};
    for (auto const& grant : access::members_of(tx, fact->organisation_id))
        if (grant.owner && grant.account_id.text != event.subject)
            telling.notices.push_back({grant.account_id, notice});
    return telling;
}

}  // namespace

Tellers account_tellers() { return {{accounts::MemberAdded::type, &joined}}; }

}  // namespace sx::notifications
