#include "features/notifications/export_columns.hpp"
#include "features/notifications/notifications.hpp"
#include "features/notifications/use_cases.hpp"
#include "platform/web/outside.hpp"

namespace sx::notifications {

using access::signed_in;
using web::act, web::get, web::outside, web::Method;

web::Endpoints endpoints(Settings const& settings) {
    return {
        get<&list_own>("/my/notifications", signed_in, "Read what one was told, newest first"),
        exports::exported<&list_own>(
            "/my/notifications/table", signed_in, "Take what one was told as a table",
            own_columns()),
        get<&count_own>("/my/notifications/unread", signed_in, "Count what one has not read"),
        act<&mark_read>(
            "/my/notifications/{notification_id}/read", signed_in, "Mark a notification as read"),
        act<&mark_all_read>(
            "/my/notifications/read-all", signed_in, "Mark all notifications as read"),
        outside<&show_settings>(
            {Method::get, 200, "/my/notification-settings", signed_in,
             "See what is sent to one, and when"},
            settings),
        outside<&choose>(
            {Method::put, 200, "/my/notification-settings", signed_in,
             "Choose what is sent to one, and when"},
            settings),
    };
}

}  // namespace sx::notifications
