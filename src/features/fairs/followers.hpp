#pragma once
#include "platform/events/events.hpp"

// What fairs learn from other features.
namespace sx::fairs {

// Keeps out of a fair's list whose employer is hidden, because nobody of it signs in. As it is now,
// so there is nothing to forget.
class PlacesInFairs final : public events::Follower {
public:
    std::string name() const override { return "places_in_fairs"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override {}
};

}  // namespace sx::fairs
