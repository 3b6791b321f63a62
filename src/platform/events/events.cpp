#include "platform/events/events.hpp"

namespace sx {

void store::Transaction::announce(events::Event const& event) { insert("events", event); }

namespace events {
namespace {

constexpr std::int64_t round_size = 500;  // events per transaction

using Cursor = Standing;

struct Round {
    std::int64_t position = 0;
    std::size_t handled = 0;
};

Round handle_round(Follower& follower, store::Transaction& tx) {
    auto cursor = tx.one<Cursor>("from followers where id = $1", follower.name());
    if (!cursor) tx.insert("followers", cursor.emplace(Cursor{follower.name()}));
    auto const news = tx.all<Event>(
        "from events where sequence > $1 order by sequence limit $2", cursor->position, round_size);
    for (auto const& event : news) follower.handle(event, tx);
    if (news.empty()) return {cursor->position, 0};
    tx.update("followers", Cursor{cursor->id, *news.back().sequence});
    return {*news.back().sequence, news.size()};
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
        auto const round = *db.write(
            [&](store::Transaction& tx) -> Result<Round> { return handle_round(follower, tx); });
        moved = moved || round.handled > 0;
        if (round.handled == static_cast<std::size_t>(round_size)) continue;
        if (moved) follower.caught_up();
        return round.position;
    }
}

void rebuild(store::Database& db, Follower& follower) {
    auto const done = db.write([&](store::Transaction& tx) -> Result<> {
        follower.forget(tx);
        tx.run("delete from followers where id = $1", follower.name());
        while (handle_round(follower, tx).handled == static_cast<std::size_t>(round_size)) {}
        return {};
    });
    if (done) follower.caught_up();
}

}  // namespace events
}  // namespace sx
