#pragma once
#include "platform/events/events.hpp"
#include "platform/events/lease.hpp"

namespace sx::events {

// Numbers what was committed without a number, without a gap, and chains it (chain.hpp). On SQLite
// that is nothing, but for what an earlier version of the program left. Any node may run one; a
// lease lets one of them seal.
class Sealer {
public:
    Sealer(store::Database& db, World& world);
    std::int64_t seal();  // the newest number, whoever gave it
    void release();       // the lease

private:
    store::Database& db_;
    Lease lease_;
};

// What proves that nobody rewrote history up to `sequence`; keep it elsewhere.
struct Anchor {
    std::int64_t sequence = 0;
    std::string hash;
};

// Reads the chain from its beginning in rounds, so that memory stays small. `broken_at` is the
// first number at which it does not hold; `newest` the last good one. With an anchor, its hash must
// be found too.
struct Verification {
    Anchor newest;
    std::optional<std::int64_t> broken_at;
};
Verification verify(store::Database&, std::optional<Anchor> const& anchor = {});

}  // namespace sx::events
