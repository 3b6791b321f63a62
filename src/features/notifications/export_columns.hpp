#pragma once
#include "features/notifications/messages.hpp"
#include "platform/exports/exports.hpp"

namespace sx::notifications {

// What one was told, in the words of the page.
exports::Columns<Notification> const& own_columns();

}  // namespace sx::notifications
