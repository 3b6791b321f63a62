#pragma once
#include <chrono>
#include <optional>
#include <span>
#include "platform/review/review.hpp"

// When a reviewer will be done: pure rules.
namespace sx::moderation {

struct OwnDecision {
    review::ReviewQueue queue{};
    Instant at;
};
BOOST_DESCRIBE_STRUCT(OwnDecision, (), (queue, at))

// How long one decision in the queue usually takes whoever made these, the earliest first: the
// middle of the times since the decision before it, whatever queue that was in, so that a break
// does not count. Nothing when fewer than five times tell.
std::optional<std::chrono::milliseconds> usual_time(
    std::span<OwnDecision const>, review::ReviewQueue);

// When so many are decided on, in working time, rounded up to five minutes. Nothing when none
// waits, or when it would take more than five days' work: the pace of one day does not tell that.
std::optional<Instant> expected_end(
    Instant now, std::chrono::milliseconds each, std::int64_t waiting,
    calendar::WorkingHours const&);

}  // namespace sx::moderation
