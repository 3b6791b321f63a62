#pragma once
#include "features/fairs/fairs.hpp"

namespace sx::fairs {

// Takes the step if the life cycle and the fair's readiness allow it, saves and announces it.
// Without a person it happened by itself.
Result<Fair> take_step(
    store::Transaction&, World&, Fair, FairStep, std::optional<access::AccountId> const& by);

}  // namespace sx::fairs
