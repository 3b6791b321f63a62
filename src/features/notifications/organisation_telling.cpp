#include "features/notifications/notifications.hpp"
#include "features/organisations/organisations.hpp"

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
    Telling telling;
    telling.outdated.push_back(id.text);
    telling.tell(members(tx, id), {kind, id.text, "/app/organisation"});
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

}  // namespace

Tellers organisation_tellers() {
    return {
        {organisations::OrganisationSubmitted::type, &handed_in},
        {organisations::OrganisationApproved::type, &approved},
        {organisations::OrganisationReturned::type, &returned},
        {organisations::OrganisationRefused::type, &refused},
    };
}

}  // namespace sx::notifications
