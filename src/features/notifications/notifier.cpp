#include <stdexcept>
#include <utility>
#include "features/notifications/kinds.hpp"
#include "features/notifications/letters.hpp"

namespace sx::notifications {
namespace {

using courier::Channel;
constexpr std::array channels{Channel::email, Channel::sms};
constexpr std::int64_t people_a_round = 500;

// Letters about one notification to its person.
class Sending {
public:
    Sending(store::Transaction& tx, World& world, Settings const& settings)
        : tx_(tx), world_(world), settings_(settings) {}

    // `fresh`: it was not there before. One that was counted up is not written about at once again.
    enum class Row { fresh, counted_up };
    void send(NotificationRow const& row, Kind const& kind, Row state) {
        for (auto const channel : channels) {
            if (!settings_.channels.has(channel)) continue;
            auto const timing = records::choice(tx_, row.account_id, row.kind, channel)
                                    .value_or(kind.usual(channel));
            if (timing == Timing::never) continue;
            auto const to = addressee(row.account_id, channel);
            if (!to) continue;
            if (timing == Timing::daily) wait_for_digest(row, channel);
            else if (state == Row::fresh)
                courier::post(tx_, letter_about(row, *to, settings_.venue), world_);
        }
    }
    void send_digest(access::AccountId const& account) {
        for (auto const channel : channels) {
            auto const rows = records::waiting(tx_, account, channel);
            auto const to = addressee(account, channel);
            if (!rows.empty() && to && settings_.channels.has(channel))
                courier::post(tx_, digest_of(rows, *to, settings_.venue), world_);
        }
        records::remove_items(tx_, account);
    }

private:
    std::optional<Addressee> addressee(access::AccountId const& account, Channel channel) {
        auto const contact = accounts::contact_of(tx_, account);
        if (!contact) return std::nullopt;
        auto address = address_on(channel, *contact);
        if (!address) return std::nullopt;
        return Addressee{channel, *std::move(address), contact->language};
    }
    void wait_for_digest(NotificationRow const& row, Channel channel) {
        if (records::waits(tx_, row.id, channel)) return;
        records::insert(
            tx_, DigestItem{
                     world_.fresh<DigestItem>(), row.id, row.account_id, channel,
                     next_hour(world_.now(), settings_.digest_hour)});
    }

    store::Transaction& tx_;
    World& world_;
    Settings const& settings_;
};

void take_back_letters(store::Transaction& tx, NotificationId const& id, Instant now) {
    courier::withdraw(tx, cancel_key(id), now);
    records::remove_items(tx, id);
}

std::vector<access::AccountId> people_of(
    std::vector<access::Grant> const& grants, std::optional<access::AccountId> const& but_for) {
    std::set<access::AccountId> people;
    for (auto const& grant : grants)
        if (grant.account_id != but_for) people.insert(grant.account_id);
    return {people.begin(), people.end()};
}

}  // namespace

void Telling::tell(std::vector<access::AccountId> const& people, Notice const& notice) {
    for (auto const& person : people) notices.push_back({person, notice});
}

std::vector<access::AccountId> members(
    store::Transaction& tx, access::OrganisationId const& organisation,
    std::optional<access::AccountId> const& but_for) {
    return people_of(access::members_of(tx, organisation), but_for);
}

std::vector<access::AccountId> holders(
    store::Transaction& tx, access::Role role, std::optional<access::AccountId> const& but_for) {
    return people_of(access::grants_of_role(tx, role), but_for);
}

Notifier::Notifier(World& world, web::Live& live, Settings const& settings, Tellers tellers)
    : world_(world), live_(live), settings_(settings) {
    for (auto const& teller : tellers) tellers_[teller.event].push_back(teller);
}

void Notifier::handle_all(std::span<events::Event const> round, store::Transaction& tx) {
    auto const told = records::told_until(tx);
    for (auto const& event : round) {
        auto const tellers = tellers_.find(event.type);
        if (tellers == tellers_.end() || *event.sequence <= told) continue;
        for (auto const& teller : tellers->second) tell(tx, teller.tell(tx, event), event.at);
    }
    if (*round.back().sequence > told) records::set_told_until(tx, *round.back().sequence);
}

void Notifier::tell(store::Transaction& tx, Telling const& telling, Instant at) {
    auto const now = world_.now();
    for (auto const& subject : telling.outdated)
        for (auto const& row : records::unread_about(tx, subject))
            take_back_letters(tx, row.id, now);
    for (auto const& taken : telling.taken_back) take_back(tx, taken);
    for (auto const& told : telling.notices) tell_one(tx, told, at);
}

void Notifier::take_back(store::Transaction& tx, Telling::TakenBack const& taken) {
    for (auto& row : records::unread_about(tx, taken.subject)) {
        if (row.kind != taken.kind) continue;
        changed_.insert(row.account_id);
        --row.times;
        if (row.times > 0) {
            records::update(tx, row);
            continue;
        }
        take_back_letters(tx, row.id, world_.now());
        records::remove(tx, row.id);
    }
}

void Notifier::tell_one(store::Transaction& tx, Telling::Told const& told, Instant at) {
    auto const& [to, notice] = told;
    auto const* const kind = kind_named(notice.kind);
    if (!kind)
        throw std::logic_error(std::string("no notification is called ").append(notice.kind));
    std::optional<NotificationRow> known;
    if (notice.repeats == Repeats::counted)
        known = records::find_unread(tx, to, notice.kind, notice.subject);
    NotificationRow row;
    row.id = known ? known->id : world_.fresh<NotificationRow>();
    row.account_id = to;
    row.role = hat_for(tx, *kind, to);
    row.kind = notice.kind;
    row.subject = notice.subject;
    row.parameters = notice.parameters;
    row.link = notice.link;
    row.times = known ? known->times + 1 : 1;
    row.told_at = at;
    if (known) records::update(tx, row);
    else records::insert(tx, row);
    Sending(tx, world_, settings_)
        .send(row, *kind, known ? Sending::Row::counted_up : Sending::Row::fresh);
    changed_.insert(to);
}

void Notifier::caught_up() {
    for (auto const& account : std::exchange(changed_, {}))
        live_.changed(std::string("account:").append(account.text));
}

void send_digests(store::Transaction& tx, World& world, Settings const& settings) {
    Sending sending(tx, world, settings);
    for (auto const& person : records::people_due(tx, world.now(), people_a_round))
        sending.send_digest(person.account_id);
}

web::LiveTopic live_topic() {
    return {
        "account",
        [](store::Transaction&, access::Caller const& caller, std::string const& id) {
            return !id.empty() && caller.account.text == id;
        },
        [](store::Transaction& tx, std::string const& id) -> std::optional<std::string> {
            return wire::write(Unread{records::count_unread(tx, {id})});
        }};
}

}  // namespace sx::notifications
