#include "platform/events/chain.hpp"
#include "platform/base/digest.hpp"

namespace sx::events {

Tail newest(store::Transaction& tx) {
    return tx.one<Tail>("from events where sequence is not null order by sequence desc limit 1")
        .value_or(Tail{});
}

Tail numbered(store::Transaction& tx, std::int64_t sequence) {
    return tx.one<Tail>("from events where sequence = $1", sequence).value_or(Tail{sequence, {}});
}

std::string chained(std::string_view previous, Event event) {
    event.hash.reset();
    return sha256_hex(std::string(previous).append(wire::write(event)));
}

void append(Event& event, Tail const& tail) {
    event.sequence = tail.sequence + 1;
    event.hash = chained(tail.hash, event);
}

}  // namespace sx::events
