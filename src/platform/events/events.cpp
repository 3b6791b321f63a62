#include "platform/events/events.hpp"
#include "platform/events/chain.hpp"

namespace sx {

void store::Transaction::announce(events::Event const& event) {
    if (!writes_alone()) return insert("events", event);
    auto sealed = event;
    events::append(sealed, events::newest(*this));
    insert("events", sealed);
}

namespace events {
namespace {

using Cursor = Standing;

struct Round {
    std::int64_t position = 0;
    bool moved = false, full = false;
};

Round handle_round(Follower& follower, store::Transaction& tx) {
    auto cursor = tx.one<Cursor>("from followers where id = $1", follower.name());
    if (!cursor) tx.insert("followers", cursor.emplace(Cursor{follower.name()}));
    auto const news = tx.all<Event>(
        "from events where sequence > $1 order by sequence limit $2", cursor->position,
        follower.most_at_once());
    if (news.empty()) return {cursor->position};
    follower.handle_all(news, tx);
    tx.update("followers", Cursor{cursor->id, *news.back().sequence});
    bool const full = static_cast<std::int64_t>(news.size()) == follower.most_at_once();
    return {*news.back().sequence, true, full};
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
        auto const round = *db.write_behind(
            [&](store::Transaction& tx) -> Result<Round> { return handle_round(follower, tx); });
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
        while (handle_round(follower, tx).full) {}
        return {};
    });
    if (done) follower.caught_up();
}

}  // namespace events
}  // namespace sx
