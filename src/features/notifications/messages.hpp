#pragma once
#include "features/notifications/notifications.hpp"
#include "platform/web/paging.hpp"

// The JSON of this feature.
namespace sx::notifications {

struct NotificationRow;
using NotificationId = Id<NotificationRow>;

struct Notification {
    NotificationId id;
    std::string kind;
    std::string title, text;  // in the caller's language
    std::string link;
    access::Role role{};  // the hat in which one acts
    Instant told_at;      // the last time, if it was counted up
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(Notification, (), (id, kind, title, text, link, role, told_at, read_at))

struct ListNotifications {
    std::optional<bool> unread;  // only those
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListNotifications, (), (unread, cursor, limit))

struct NotificationPage {
    std::vector<Notification> items;  // newest first
    std::int64_t unread = 0;          // of all
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(NotificationPage, (), (items, unread, next_cursor))

struct NotificationRef {
    NotificationId notification_id;
};
BOOST_DESCRIBE_STRUCT(NotificationRef, (), (notification_id))

struct ReadAllNotifications {
    std::optional<Instant> until;  // the newest that the person has before their eyes
};
BOOST_DESCRIBE_STRUCT(ReadAllNotifications, (), (until))

// Also what live listeners of "account:<id>" hear.
struct Unread {
    std::int64_t unread = 0;
};
BOOST_DESCRIBE_STRUCT(Unread, (), (unread))

enum class Timing { never, at_once, daily };
BOOST_DESCRIBE_ENUM(Timing, never, at_once, daily)

struct NotificationChannel {
    courier::Channel channel{};
    bool open = false;                   // this installation sends on it
    std::optional<std::string> address;  // the person's, masked; absent: none is proved
};
BOOST_DESCRIBE_STRUCT(NotificationChannel, (), (channel, open, address))

struct KindSetting {
    std::string kind;
    std::string title;  // in the caller's language
    access::Role role{};
    Timing email{}, sms{};
    Timing usual_email{}, usual_sms{};
};
BOOST_DESCRIBE_STRUCT(KindSetting, (), (kind, title, role, email, sms, usual_email, usual_sms))

struct NotificationSettings {
    std::vector<NotificationChannel> channels;
    std::int64_t digest_hour = 0;    // of the day's letter, in Shanghai
    std::vector<KindSetting> kinds;  // of the person's hats
};
BOOST_DESCRIBE_STRUCT(NotificationSettings, (), (channels, digest_hour, kinds))

struct KindChoice {
    Text<1, 60> kind;
    Timing email{}, sms{};
};
BOOST_DESCRIBE_STRUCT(KindChoice, (), (kind, email, sms))

struct ChooseNotifications {
    List<KindChoice, 200> kinds;  // the others go back to what is usual
};
BOOST_DESCRIBE_STRUCT(ChooseNotifications, (), (kinds))

}  // namespace sx::notifications
