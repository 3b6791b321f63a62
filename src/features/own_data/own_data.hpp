#pragma once
#include "features/own_data/events.hpp"
#include "features/own_data/messages.hpp"
#include "platform/events/events.hpp"
#include "platform/web/live.hpp"

// The face of this feature: what a person may do with all of their own data.
namespace sx::own_data {

struct Leaving {
    // Whose time has come, one at a time, as accounts::next_to_leave() says.
    std::optional<access::AccountId> (*next)(store::Transaction&, Instant now);
    std::vector<holdings::Eraser> erasers;  // in this order; who the person was goes last
};
// Erases who asked to leave and has not thought better of it; at most 20 of each call, and gives
// how many. Recurring.
std::int64_t erase_due(store::Transaction&, World&, Leaving const&);
// Erases whoever of these was erased before, but is here as a copy of the database had them; gives
// how many were.
std::int64_t erase_again(
    store::Transaction&, World&, Leaving const&, std::vector<access::AccountId> const&);

// Tells all nodes which people's keys are destroyed, as they hold some in memory.
class DestroyedKeys final : public events::Follower {
public:
    explicit DestroyedKeys(web::Live& live) : live_(live) {}
    std::string name() const override { return "destroyed_keys"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override {}
    void caught_up() override;

private:
    web::Live& live_;
    std::vector<std::string> names_;
};
// Whether this word from another node names a destroyed key, and then forgets it.
bool heard_of_destroyed_key(std::string_view word);

web::Endpoints endpoints(holdings::Holdings const&);  // which outlive them

}  // namespace sx::own_data
