#pragma once
#include "features/notifications/notifications.hpp"
#include "features/sanctions/events.hpp"
#include "platform/web/endpoint.hpp"

// Sanctions (处置) against employers, from a warning to the blacklist.
namespace sx::sanctions {

// Ends those whose term is over; gives how many. Recurring.
std::int64_t end_due(store::Transaction&, World&);

notifications::Tellers tellers();
web::Endpoints endpoints();

}  // namespace sx::sanctions
