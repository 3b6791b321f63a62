#include "platform/events/events.hpp"
#include "platform/events/chain.hpp"

namespace sx {

namespace {

void take(std::optional<std::string>& member, std::string const& known) {
    if (!known.empty()) member = known;
}

}  // namespace

void store::Transaction::announce(events::Event const& event) {
    auto whole = event;
    take(whole.account_id, origin_.account_id);
    take(whole.role, origin_.role);
    take(whole.organisation_id, origin_.organisation_id);
    take(whole.network, origin_.network);
    if (writes_alone()) events::append(whole, events::newest(*this));
    insert("events", whole);
    ++announced_;
}

namespace events {
namespace {

using Cursor = Standing;

struct Round {
    std::int64_t position = 0;
    bool moved = false, full = false;
};

Cursor cursor_of(store::Transaction& tx, Follower const& follower) {
    return tx.one<Cursor>("from followers where id = $1", follower.name())
        .value_or(Cursor{follower.name()});
}

std::vector<Event> news_for(store::Transaction& tx, Follower const& follower, Cursor const& from) {
    return tx.all<Event>(
        "from events where sequence > $1 order by sequence limit $2", from.position,
        follower.most_at_once());
}

Round handle(
    Follower& follower, store::Transaction& tx, Cursor const& from,
    std::vector<Event> const& news) {
    if (news.empty()) return {from.position};
    follower.handle_all(news, tx);
    Cursor const now{from.id, *news.back().sequence};
    tx.run(
        "insert into followers (id, position) values ($1, $2) "
        "on conflict (id) do update set position = excluded.position",
        now.id, now.position);
    bool const full = static_cast<std::int64_t>(news.size()) == follower.most_at_once();
    return {now.position, true, full};
}

// What is numbered never changes, so it is read before the write begins. Only another node can have
// handled it meanwhile.
Round handle_round(Follower& follower, store::Database& db) {
    auto const seen = db.read([&](store::Transaction& tx) {
        auto cursor = cursor_of(tx, follower);
        auto events = news_for(tx, follower, cursor);
        return std::pair(std::move(cursor), std::move(events));
    });
    auto const& from = seen.first;
    auto const& news = seen.second;
    if (news.empty()) return {from.position};
    return *db.write_behind([&](store::Transaction& tx) -> Result<Round> {
        if (auto const now = cursor_of(tx, follower); now.position != from.position)
            return Round{now.position, true, true};
        return handle(follower, tx, from, news);
    });
}

}  // namespace

std::vector<Standing> standings(store::Transaction& tx) {
    return tx.all<Standing>("from followers order by id");
}

std::int64_t unsealed(store::Transaction& tx) {
    return tx.count("from events where sequence is null");
}

std::int64_t catch_up(store::Database& db, Follower& follower) {
    for (bool moved = false;;) {
        auto const round = handle_round(follower, db);
        moved = moved || round.moved;
        if (round.full) continue;
        if (moved) follower.caught_up();
        return round.position;
    }
}

void rebuild(store::Database& db, Follower& follower) {
    auto const done = db.write([&](store::Transaction& tx) -> Result<> {
        follower.forget(tx);
        tx.run("delete from followers where id = $1", follower.name());
        for (Round round{0, true, true}; round.full;) {
            auto const from = cursor_of(tx, follower);
            round = handle(follower, tx, from, news_for(tx, follower, from));
        }
        return {};
    });
    if (done) follower.caught_up();
}

}  // namespace events
}  // namespace sx
