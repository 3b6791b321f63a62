#pragma once
#include "platform/events/checkpoints.hpp"
#include "platform/events/sealer.hpp"

// Whether what is sealed is what was sealed.
namespace sx::events {

// What a venue's events are held against; all of it stands outside of the database.
struct Evidence {
    std::vector<std::string> public_keys;  // that may have signed
    std::vector<Checkpoint> kept;          // copies of checkpoints
};

struct Flaw {
    // The first event that is not proved: it, or what stood before it, was changed, removed or
    // inserted. None where only a checkpoint is wrong.
    std::optional<std::int64_t> sequence;
    std::string what;
};

struct Proof {
    Anchor newest;  // the last event that holds
    std::int64_t checkpoints = 0;
    std::int64_t unsealed = 0;  // announced and not numbered yet; not proved
    std::vector<Flaw> flaws;    // none: it holds
};

// Reads everything once, in rounds; may run while the venue is served. A chain that was chained
// anew contradicts the first checkpoint behind the change, so the flaw names the event after the
// checkpoint before.
Proof prove(store::Database&, Evidence const&);

}  // namespace sx::events
