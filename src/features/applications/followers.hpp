#pragma once
#include "platform/events/events.hpp"

namespace sx::applications {

// Puts each application on its employer's board, and notes where nobody else can apply any more.
// The use cases keep the rows in line from then on, and members' marks stand in them, so there is
// nothing to forget: a replay finds everything as it should be.
class Board final : public events::Follower {
public:
    std::string name() const override { return "application_board"; }
    void handle(events::Event const&, store::Transaction&) override;
    std::int64_t most_at_once() const override { return 1'000; }  // neighbours share a page
    void forget(store::Transaction&) override {}
};

}  // namespace sx::applications
