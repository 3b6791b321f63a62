#pragma once
#include "platform/events/events.hpp"

namespace sx::pushes {

// Notes who applied to what they were told of, and who said no to it.
class PushAnswers final : public events::Follower {
public:
    std::string name() const override { return "push_answers"; }
    void handle(events::Event const&, store::Transaction&) override;
    void forget(store::Transaction&) override;
};

}  // namespace sx::pushes
