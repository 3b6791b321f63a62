#include "features/notifications/notifications.hpp"
#include "features/organisations/organisations.hpp"
#include "platform/review/telling.hpp"

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

using review::Decision;

Telling decided(
    store::Transaction& tx, events::Event const& event, Decision decision, std::string_view kind) {
    auto const id = event.about<access::Organisation>();
    auto const message =
        review::message_of(tx, {review::ReviewQueue::organisations, {id.text}, decision, event.at});
    Telling telling;
    telling.outdated.push_back(id.text);
    telling.tell(
        members(tx, id),
        {kind, id.text, "/app/organisation" + message.place, {{"remark", message.remark}}});
    return telling;
}

Telling approved(store::Transaction& tx, events::Event const& event) {
    return decided(tx, event, Decision::approve, "organisation_approved");
}
// What is approved stays so when a change of it is not.
bool was_change(store::Transaction& tx, events::Event const& event) {
    auto const organisation = organisations::find(tx, event.about<access::Organisation>());
    return organisation && organisation->state == organisations::OrganisationState::approved;
}
Telling returned(store::Transaction& tx, events::Event const& event) {
    return decided(
        tx, event, Decision::return_,
        was_change(tx, event) ? "organisation_change_returned" : "organisation_returned");
}
Telling refused(store::Transaction& tx, events::Event const& event) {
    return decided(
        tx, event, Decision::refuse,
        was_change(tx, event) ? "organisation_change_refused" : "organisation_refused");
}

Telling renewal_due(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    auto const by = event.as<organisations::RenewalDue>()->renew_by;
    auto const last_day = shanghai_day(by - std::chrono::milliseconds(1));
    Telling telling;
    telling.tell(
        members(tx, id),
        {"organisation_renewal_due", id.text, "/app/organisation", {{"day", to_text(last_day)}}});
    return telling;
}
Telling renewal_overdue(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    Telling telling;
    telling.outdated.push_back(id.text);
    telling.tell(members(tx, id), {"organisation_renewal_overdue", id.text, "/app/organisation"});
    return telling;
}

Telling asked(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    auto const until = event.as<organisations::EmployerAsked>()->hides_at;
    auto const last_day = shanghai_day(until - std::chrono::milliseconds(1));
    Telling telling;
    telling.tell(
        members(tx, id), {"employer_asked", id.text, "/app", {{"day", to_text(last_day)}}});
    return telling;
}
Telling put_away(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    Telling telling;
    telling.outdated.push_back(id.text);
    telling.tell(members(tx, id), {"employer_put_away", id.text, "/app"});
    return telling;
}
// Whoever said so knows of it.
Telling back(store::Transaction& tx, events::Event const& event) {
    auto const id = event.about<access::Organisation>();
    auto const fact = event.as<organisations::EmployerBack>();
    Telling telling;
    telling.outdated.push_back(id.text);
    if (fact->was_hidden)
        telling.tell(members(tx, id, fact->by), {"employer_back", id.text, "/app"});
    return telling;
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

Telling picture_moved(store::Transaction& tx, events::Event const& event) {
    auto const fact = event.as<organisations::PictureMoved>();
    auto const id = event.about<access::Organisation>();
    auto const& picture = fact->picture_id.text;
    constexpr std::string_view page = "/app/organisation/pictures";
    Telling telling;
    telling.outdated.push_back(picture);
    if (fact->to == organisations::PictureState::approved)
        telling.tell(
            members(tx, id),
            {"picture_approved", id.text, std::string(page), {}, Repeats::counted});
    if (fact->to == organisations::PictureState::refused) {
        auto const message = review::message_of(
            tx, {review::ReviewQueue::pictures, {picture}, Decision::refuse, event.at});
        telling.tell(
            members(tx, id),
            {"picture_refused", picture, std::string(page), {{"remark", message.remark}}});
    }
    return telling;
}

}  // namespace

Tellers organisation_tellers() {
    return {
        {organisations::OrganisationSubmitted::type, &handed_in},
        {organisations::OrganisationApproved::type, &approved},
        {organisations::OrganisationReturned::type, &returned},
        {organisations::OrganisationRefused::type, &refused},
        {organisations::RenewalDue::type, &renewal_due},
        {organisations::RenewalOverdue::type, &renewal_overdue},
        {organisations::EmployerAsked::type, &asked},
        {organisations::EmployerPutAway::type, &put_away},
        {organisations::EmployerBack::type, &back},
        {organisations::MarkMoved::type, &mark_moved},
        {organisations::PictureMoved::type, &picture_moved},
    };
}

}  // namespace sx::notifications
