#pragma once
#include "features/accounts/accounts.hpp"
#include "features/notifications/records.hpp"

// What leaves by e-mail and SMS.
namespace sx::notifications {

std::string worded(NotificationRow const&, Language);
std::string titled(NotificationRow const&, Language);

// Where a person gets letters on a channel; nothing if no address is proved.
std::optional<std::string> address_on(courier::Channel, accounts::Contact const&);

struct Addressee {
    courier::Channel channel{};
    std::string address;
    Language language{};
};
// Of one notification, and of a day's; never of none.
courier::Letter letter_about(NotificationRow const&, Addressee const&, Venue const&);
courier::Letter digest_of(std::vector<NotificationRow> const&, Addressee const&, Venue const&);
// Withdraws the letter about this notification.
std::string cancel_key(NotificationId const&);

// The first instant after `now` at which it strikes `hour` in Shanghai.
Instant next_hour(Instant now, std::int64_t hour);

}  // namespace sx::notifications
