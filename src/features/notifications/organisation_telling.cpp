#include "features/notifications/notifications.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/review/review.hpp"

namespace sx::notifications {
namespace {

Telling handed_in(store::Transaction& tx, events::Event const&) {
    Telling telling;
    telling.tell(
        holders(tx, access::Role::reviewer), {"organisation_submitted",
                                              "organisations",
                                              "/app/review/organisations",
                                              {},
                                              Repeats::counted});
    return telling;
}

Telling decided(store::Transaction& tx, events::Event const& event, std::string_view kind) {
    auto const id = event.about<access::Organisation>();
    auto const message = review::message_of(tx, review::ReviewQueue::organisations, {id.text});
    Telling telling;
    telling.outdated.push_back(id.text);
    telling.tell(
        members(tx, id),
        {kind, id.text, "/app/organisation" + message.place, {{"remark", message.remark}}});
    return telling;
}

Telling approved(store::Transaction& tx, events::Event const& event) {
    return decided(tx, event, "organisation_approved");
}
Telling returned(store::Transaction& tx, events::Event const& event) {
    return decided(tx, event, "organisation_returned");
}
Telling refused(store::Transaction& tx, events::Event const& event) {
    return decided(tx, event, "organisation_refused");
}

Telling mark_moved(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<organisations::MarkMoved>();
    auto const id = event.about<access::Organisation>();
    Telling telling;
    if (fact->to == organisations::MarkState::confirmed)
        telling.tell(members(tx, id), {"mark_confirmed", id.text, "/app/organisation"});
    if (fact->to == organisations::MarkState::rejected)
        telling.tell(members(tx, id), {"mark_rejected", id.text, "/app/organisation"});
    return telling;
}

}  // namespace

Tellers organisation_tellers() {
    return {
        {organisations::OrganisationSubmitted::type, &handed_in},
        {organisations::OrganisationApproved::type, &approved},
        {organisations::OrganisationReturned::type, &returned},
        {organisations::OrganisationRefused::type, &refused},
        {organisations::MarkMoved::type, &mark_moved},
    };
}

}  // namespace sx::notifications
