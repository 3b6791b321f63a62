#include "features/notifications/records.hpp"

namespace sx::notifications::records {
namespace {

struct Told {
    std::string id;
    std::int64_t position = 0;
};
BOOST_DESCRIBE_STRUCT(Told, (), (id, position))

std::string choice_id(
    access::AccountId const& account, std::string_view kind, courier::Channel channel) {
    return std::string(account.text)
        .append("/")
        .append(kind)
        .append("/")
        .append(wire::name(channel));
}

}  // namespace

std::optional<NotificationRow> find(store::Transaction& tx, NotificationId const& id) {
    return tx.one<NotificationRow>("from notifications where id = $1", id);
}

void insert(store::Transaction& tx, NotificationRow const& row) { tx.insert("notifications", row); }

void update(store::Transaction& tx, NotificationRow const& row) { tx.update("notifications", row); }

void remove(store::Transaction& tx, NotificationId const& id) {
    tx.run("delete from notifications where id = $1", id);
}

std::optional<NotificationRow> find_unread(
    store::Transaction& tx, access::AccountId const& account, std::string_view kind,
    std::string const& subject) {
    auto found = tx.all<NotificationRow>(
        "from notifications where subject = $1 and kind = $2 and account_id = $3 and "
        "read_at is null order by id desc limit 1",
        subject, kind, account);
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<NotificationRow> unread_about(store::Transaction& tx, std::string const& subject) {
    return tx.all<NotificationRow>(
        "from notifications where subject = $1 and read_at is null order by id", subject);
}

std::vector<NotificationRow> unread_until(
    store::Transaction& tx, access::AccountId const& account, Instant until) {
    return tx.all<NotificationRow>(
        "from notifications where account_id = $1 and told_at <= $2 and read_at is null "
        "order by told_at, id",
        account, until);
}

std::int64_t count_unread(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from notifications where account_id = $1 and read_at is null", account);
}

std::vector<NotificationRow> of_account(
    store::Transaction& tx, access::AccountId const& account, NotificationSlice const& slice) {
    std::string from = "from notifications where account_id = $1";
    std::vector<store::Value> bound{store::to_value(account)};
    auto const parameter = [&](store::Value value) {
        bound.push_back(std::move(value));
        return std::string("$").append(std::to_string(bound.size()));
    };
    if (slice.unread_only) from.append(" and read_at is null");
    if (slice.after) {
        auto const at = parameter(slice.after->value);
        auto const id = parameter(std::string_view(slice.after->id));
        from.append(" and (told_at, id) < (").append(at).append(", ").append(id).append(")");
    }
    from.append(" order by told_at desc, id desc limit ").append(parameter(slice.most));
    return tx.all_bound<NotificationRow>(from, bound);
}

bool waits(store::Transaction& tx, NotificationId const& id, courier::Channel channel) {
    return tx.count("from digest_items where notification_id = $1 and channel = $2", id, channel) >
           0;
}

void insert(store::Transaction& tx, DigestItem const& item) { tx.insert("digest_items", item); }

void remove_items(store::Transaction& tx, NotificationId const& id) {
    tx.run("delete from digest_items where notification_id = $1", id);
}

std::vector<DuePerson> people_due(store::Transaction& tx, Instant now, std::int64_t most) {
    return tx.all<DuePerson>(
        "from digest_items where due_at <= $1 group by account_id order by account_id limit $2",
        now, most);
}

std::vector<NotificationRow> waiting(
    store::Transaction& tx, access::AccountId const& account, courier::Channel channel) {
    return tx.all<NotificationRow>(
        "from notifications where read_at is null and id in (select notification_id from "
        "digest_items where account_id = $1 and channel = $2) order by told_at, id",
        account, channel);
}

void remove_items(store::Transaction& tx, access::AccountId const& account) {
    tx.run("delete from digest_items where account_id = $1", account);
}

std::optional<Timing> choice(
    store::Transaction& tx, access::AccountId const& account, std::string_view kind,
    courier::Channel channel) {
    auto const row = tx.one<ChoiceRow>(
        "from notification_choices where id = $1", choice_id(account, kind, channel));
    return row ? std::optional(row->timing) : std::nullopt;
}

std::vector<ChoiceRow> choices(store::Transaction& tx, access::AccountId const& account) {
    return tx.all<ChoiceRow>(
        "from notification_choices where account_id = $1 order by id", account);
}

void replace_choices(
    store::Transaction& tx, access::AccountId const& account,
    std::vector<ChoiceRow> const& choices) {
    tx.run("delete from notification_choices where account_id = $1", account);
    for (auto row : choices) {
        row.id = choice_id(account, row.kind, row.channel);
        row.account_id = account;
        tx.insert("notification_choices", row);
    }
}

std::int64_t told_until(store::Transaction& tx) {
    return tx.one<Told>("from notifications_told where id = 'events'")->position;
}

void set_told_until(store::Transaction& tx, std::int64_t event) {
    tx.run("update notifications_told set position = $1 where id = 'events'", event);
}

}  // namespace sx::notifications::records
