#pragma once
#include "platform/base/world.hpp"
#include "platform/store/database.hpp"

namespace sx::events {

// Work that only one node of a venue may do at a time: sealing, the schedule. Whoever holds the
// lease keeps it by asking again before it runs out; when a holder dies another takes over after
// that time.
class Lease {
public:
    Lease(std::string name, std::chrono::milliseconds length, World& world)
        : name_(std::move(name)), holder_(world.fresh_id()), length_(length), world_(world) {}

    // Whether this node holds it now. Ask inside the transaction that does the work: then a holder
    // that was overtaken cannot commit. Writes only when half of the time is gone.
    bool held(store::Transaction&);
    void release(store::Database&);  // so that a successor need not wait

private:
    std::string name_, holder_;
    std::chrono::milliseconds length_;
    World& world_;
};

}  // namespace sx::events
