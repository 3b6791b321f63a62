#include <algorithm>
#include "features/moderation/events.hpp"
#include "features/moderation/moderation.hpp"
#include "platform/access/grants.hpp"
#include "platform/review/records.hpp"

namespace sx::moderation {
namespace {

using notifications::Repeats, notifications::Telling;

// Who sees to it that somebody else looks at it.
Telling appealed(store::Transaction& tx, events::Event const& event) {
    auto const queue = std::string(wire::name(event.as<ReviewAppealed>()->queue));
    Telling telling;
    telling.tell(
        notifications::holders(tx, access::Role::organiser),
        {"review_appealed", queue, "/app/review/" + queue, {}, Repeats::counted});
    return telling;
}

// One person's item, which the link opens.
Telling about_item(
    store::Transaction& tx, events::Event const& event, std::string_view kind,
    access::AccountId const& person) {
    Telling telling;
    telling.outdated.push_back(event.subject);
    auto const item = review::records::find(tx, {event.subject});
    if (!item || item->state != review::ReviewState::waiting) return telling;
    auto const link = std::string("/app/review/").append(wire::name(item->queue));
    telling.tell(
        {person}, {kind,
                   event.subject,
                   link + "?item=" + event.subject,
                   {{"organisation", item->organisation_name}}});
    return telling;
}

Telling handed_over(store::Transaction& tx, events::Event const& event) {
    return about_item(tx, event, "review_handed_over", event.as<ReviewHandedOver>()->to);
}

// In the hat in which that person may look again.
Telling fell_through(store::Transaction& tx, events::Event const& event) {
    auto const by = event.as<ReviewFellThrough>()->by;
    auto const wears = [&, hats = access::grants_of(tx, by)](access::Role role) {
        return std::ranges::find(hats, role, &access::Grant::role) != hats.end();
    };
    if (!wears(access::Role::reviewer) && wears(access::Role::organiser))
        return about_item(tx, event, "organiser_decision_fell_through", by);
    return about_item(tx, event, "review_fell_through", by);
}

// Nobody needs to be written to about what is decided.
Telling decided(store::Transaction&, events::Event const& event) {
    return {.outdated = {event.subject}};
}

}  // namespace

notifications::Tellers tellers() {
    return {
        {ReviewAppealed::type, &appealed},
        {ReviewHandedOver::type, &handed_over},
        {ReviewFellThrough::type, &fell_through},
        {ReviewDecided::type, &decided},
        {ReviewPassedOn::type, &decided}};
}

}  // namespace sx::moderation
