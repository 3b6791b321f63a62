#pragma once
#include <boost/describe/enum.hpp>
#include <array>
#include <cstdint>
#include <vector>
#include "engine/learning/features.hpp"
#include "platform/base/day.hpp"

// What seekers were shown, as it is learnt from.
namespace sx::recommendations {

// How far somebody came with what they were shown, as learning::Outcome has it. Nobody records who
// has read which posting, so `viewed` is not among them.
enum class ShownOutcome { none, applied, shortlisted, interviewed, hired };
BOOST_DESCRIBE_ENUM(ShownOutcome, none, applied, shortlisted, interviewed, hired)

// The parts of a score that are kept, in this order. A further one comes at the end: what was shown
// before has none of it.
inline constexpr std::array kept_features{
    learning::Feature::title,      learning::Feature::region, learning::Feature::town,
    learning::Feature::kind,       learning::Feature::salary, learning::Feature::skills,
    learning::Feature::experience, learning::Feature::major,  learning::Feature::education,
    learning::Feature::reciprocity};

struct ShownPosting {
    std::int64_t position = 0;        // from 1
    std::vector<std::int64_t> parts;  // kept_features, in thousandths
    ShownOutcome outcome{};
};
using ShownList = std::vector<ShownPosting>;  // to one seeker on one day
struct ShownDay {
    Day day{};
    std::vector<ShownList> lists;  // in an order that tells nothing, the same each time
};

}  // namespace sx::recommendations
