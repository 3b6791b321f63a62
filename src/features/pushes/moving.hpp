#pragma once
#include "features/pushes/records.hpp"
#include "platform/base/world.hpp"

namespace sx::pushes {

// Takes the step, saves and announces. Without an account it is the venue's own.
Result<> move(
    store::Transaction&, World&, PushBatch&, PushBatchStep,
    std::optional<access::Caller> const& by = {});

}  // namespace sx::pushes
