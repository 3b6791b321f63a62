#include "platform/events/sealer.hpp"
#include "platform/events/chain.hpp"

namespace sx::events {
namespace {

using namespace std::chrono_literals;
constexpr std::int64_t round_size = 500;

struct Round {
    std::int64_t sequence = 0;
    bool full = false;
};

Round seal_round(store::Transaction& tx) {
    auto tail = newest(tx);
    auto fresh =
        tx.all<Event>("from events where sequence is null order by id limit $1", round_size);
    for (auto& event : fresh) {
        append(event, tail);
        tail = {*event.sequence, *event.hash};
        tx.run(
            "update events set sequence = $2, hash = $3 where id = $1", event.id, tail.sequence,
            tail.hash);
    }
    return {tail.sequence, fresh.size() == static_cast<std::size_t>(round_size)};
}

}  // namespace

Sealer::Sealer(store::Database& db, World& world) : db_(db), lease_("sealer", 10s, world) {}

std::int64_t Sealer::seal() {
    auto const waiting = db_.read([](store::Transaction& tx) {
        return std::pair(
            tx.count("from (select 1 from events where sequence is null limit 1) as waiting"),
            newest(tx).sequence);
    });
    if (waiting.first == 0) return waiting.second;  // the usual case costs no write
    for (;;) {
        auto const round = *db_.write_behind([&](store::Transaction& tx) -> Result<Round> {
            if (!lease_.held(tx)) return Round{newest(tx).sequence, false};
            return seal_round(tx);
        });
        if (!round.full) return round.sequence;
    }
}

void Sealer::release() { lease_.release(db_); }

Verification verify(store::Database& db, std::optional<Anchor> const& anchor) {
    Verification result;
    bool anchored = !anchor || anchor->sequence == 0;
    for (;;) {
        auto const events = db.read([&](store::Transaction& tx) {
            return tx.all<Event>(
                "from events where sequence > $1 order by sequence limit $2",
                result.newest.sequence, round_size);
        });
        for (auto const& event : events) {
            auto const hash = chained(result.newest.hash, event);
            bool const sound = *event.sequence == result.newest.sequence + 1 && event.hash == hash;
            bool const contradicts =
                anchor && anchor->sequence == *event.sequence && anchor->hash != hash;
            if (!sound || contradicts) {
                result.broken_at = result.newest.sequence + 1;
                return result;
            }
            result.newest = {*event.sequence, hash};
            anchored = anchored || (anchor && anchor->sequence == *event.sequence);
        }
        if (!events.empty()) continue;
        if (!anchored) result.broken_at = result.newest.sequence + 1;  // the end was cut off
        return result;
    }
}

}  // namespace sx::events
