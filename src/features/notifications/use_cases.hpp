#pragma once
#include "features/notifications/messages.hpp"

// What can be asked here, one function for each endpoint.
namespace sx::notifications {

Result<NotificationPage> list_own(web::Call const&, ListNotifications const&);
Result<Unread> count_own(web::Call const&, web::Nothing const&);
Result<Notification> mark_read(web::Call const&, NotificationRef const&);
Result<Unread> mark_all_read(web::Call const&, ReadAllNotifications const&);

Result<NotificationSettings> show_settings(
    Settings const&, web::OutsideCall const&, web::Nothing const&);
Result<NotificationSettings> choose(
    Settings const&, web::OutsideCall const&, ChooseNotifications const&);

}  // namespace sx::notifications
