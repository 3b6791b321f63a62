#pragma once
#include "features/notifications/messages.hpp"

namespace sx::notifications {

struct NotificationRow {
    NotificationId id;
    access::AccountId account_id;
    access::Role role{};
    std::string kind, subject;
    std::vector<NoticeParameter> parameters;
    std::string link;
    std::int64_t times = 1;
    Instant told_at;
    std::optional<Instant> read_at;
};
BOOST_DESCRIBE_STRUCT(
    NotificationRow, (),
    (id, account_id, role, kind, subject, parameters, link, times, told_at, read_at))

// A notification that waits for the day's letter.
struct DigestItem {
    Id<DigestItem> id;
    NotificationId notification_id;
    access::AccountId account_id;
    courier::Channel channel{};
    Instant due_at;
};
BOOST_DESCRIBE_STRUCT(DigestItem, (), (id, notification_id, account_id, channel, due_at))

// Where somebody chose otherwise than the kind suggests.
struct ChoiceRow {
    std::string id;  // account/kind/channel
    access::AccountId account_id;
    std::string kind;
    courier::Channel channel{};
    Timing timing{};
};
BOOST_DESCRIBE_STRUCT(ChoiceRow, (), (id, account_id, kind, channel, timing))

namespace records {

std::optional<NotificationRow> find(store::Transaction&, NotificationId const&);
void insert(store::Transaction&, NotificationRow const&);
void update(store::Transaction&, NotificationRow const&);
void remove(store::Transaction&, NotificationId const&);
// The unread one of a person.
std::optional<NotificationRow> find_unread(
    store::Transaction&, access::AccountId const&, std::string_view kind,
    std::string const& subject);
// Everybody's.
std::vector<NotificationRow> unread_about(store::Transaction&, std::string const& subject);
std::vector<NotificationRow> unread_until(
    store::Transaction&, access::AccountId const&, Instant until);
std::int64_t count_unread(store::Transaction&, access::AccountId const&);

struct NotificationSlice {
    bool unread_only = false;
    std::optional<web::Place> after{};  // by told_at
    std::int64_t most = 0;
};
// Newest first.
std::vector<NotificationRow> of_account(
    store::Transaction&, access::AccountId const&, NotificationSlice const&);

bool waits(store::Transaction&, NotificationId const&, courier::Channel);
void insert(store::Transaction&, DigestItem const&);
void remove_items(store::Transaction&, NotificationId const&);
struct DuePerson {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(DuePerson, (), (account_id))
std::vector<DuePerson> people_due(store::Transaction&, Instant now, std::int64_t most);
// What waits for a person on a channel and is unread, oldest first.
std::vector<NotificationRow> waiting(
    store::Transaction&, access::AccountId const&, courier::Channel);
void remove_items(store::Transaction&, access::AccountId const&);

std::optional<Timing> choice(
    store::Transaction&, access::AccountId const&, std::string_view kind, courier::Channel);
std::vector<ChoiceRow> choices(store::Transaction&, access::AccountId const&);
void replace_choices(store::Transaction&, access::AccountId const&, std::vector<ChoiceRow> const&);

// The last event that was told.
std::int64_t told_until(store::Transaction&);
void set_told_until(store::Transaction&, std::int64_t event);

}  // namespace records
}  // namespace sx::notifications
