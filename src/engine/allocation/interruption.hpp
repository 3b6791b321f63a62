#pragma once
#include <functional>
#include <utility>

namespace sx::allocation {

// Whether somebody wants the work to end: asked between its steps, and final once said.
class Interruption {
public:
    explicit Interruption(std::function<bool()> go_on) : go_on_(std::move(go_on)) {}

    bool wanted() {
        wanted_ = wanted_ || (go_on_ && !go_on_());
        return wanted_;
    }

private:
    std::function<bool()> go_on_;
    bool wanted_ = false;
};

}  // namespace sx::allocation
