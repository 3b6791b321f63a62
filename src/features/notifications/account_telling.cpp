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

// No name in it: it also leaves by mail, and who asks is seen on the page.
Telling to_owners(store::Transaction& tx, access::OrganisationId const& id, Notice const& notice) {
    Telling telling;
    for (auto const& grant : access::members_of(tx, id))
        if (grant.owner) telling.notices.push_back({grant.account_id, notice});
    return telling;
}

Telling ends(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<accounts::MembershipRequestEnds>();
    return to_owners(
        tx, fact->organisation_id,
        {"membership_ends",
         event.subject,
         "/app/members",
         {{"day", to_text(shanghai_day(fact->lapses_at))}}});
}

Telling answered(
    store::Transaction& tx, accounts::MembershipRequestMoved const& fact,
    std::string const& request) {
    Telling telling;
    telling.outdated.push_back(request);
    if (fact.to == accounts::MembershipState::accepted) {
        auto const organisation = organisations::find(tx, fact.organisation_id);
        if (organisation)
            telling.tell(
                {fact.asked_by}, {"membership_accepted",
                                  request,
                                  "/app/employer",
                                  {{"organisation", organisation->name.str()}}});
    }
    if (fact.to == accounts::MembershipState::declined)
        telling.tell({fact.asked_by}, {"membership_declined", request, "/app/organisation"});
    if (fact.to == accounts::MembershipState::lapsed)
        telling.tell({fact.asked_by}, {"membership_lapsed", request, "/app/organisation"});
    return telling;
}

Telling membership_moved(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<accounts::MembershipRequestMoved>();
    if (fact->to == accounts::MembershipState::waiting)
        return to_owners(
            tx, fact->organisation_id, {"membership_requested", event.subject, "/app/members"});
    return answered(tx, *fact, event.subject);
}

// Which device, the page of one's devices says.
Telling new_device(store::Transaction&, events::Event const& event) {
    Telling telling;
    telling.tell({{event.subject}}, {"new_device", event.subject, "/app/security"});
    return telling;
}

// The letter about it has left already, to every address that is proved.
Telling factor_reset(store::Transaction&, events::Event const& event) {
    Telling telling;
    telling.tell({{event.subject}}, {"second_factor_reset", event.subject, "/app/security"});
    return telling;
}

}  // namespace

Tellers account_tellers() {
    return {
        {accounts::MemberAdded::type, &joined},
        {accounts::MembershipRequestMoved::type, &membership_moved},
        {accounts::MembershipRequestEnds::type, &ends},
        {accounts::NewDeviceUsed::type, &new_device},
        {accounts::SecondFactorReset::type, &factor_reset}};
}

}  // namespace sx::notifications
