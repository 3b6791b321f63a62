#include "engine/screening/scoring.hpp"
#include <algorithm>

namespace sx::screening {
namespace {

double share(std::int64_t part, std::int64_t rest) {
    return part + rest == 0 ? 1 : static_cast<double>(part) / static_cast<double>(part + rest);
}

// Letters in both ÷ letters in either; 0 where they do not touch.
double shared(Place const& one, Place const& other) {
    auto const begin = std::max(one.begin, other.begin), end = std::min(one.end, other.end);
    if (one.rule != other.rule || one.in_title != other.in_title || begin >= end) return 0;
    auto const either = std::max(one.end, other.end) - std::min(one.begin, other.begin);
    return static_cast<double>(end - begin) / static_cast<double>(either);
}

}  // namespace

double RuleScore::precision() const { return share(right, wrong); }
double RuleScore::recall() const { return share(right, overlooked); }
double RuleScore::overlap() const { return met == 0 ? 0 : shared / static_cast<double>(met); }

void Scores::add(std::span<Place const> labelled, std::span<Place const> found) {
    for (std::size_t rule = 0; rule < rules.size(); ++rule) {
        auto const holds = [&](std::span<Place const> places) {
            return std::ranges::any_of(
                places, [&](Place const& one) { return one.rule == static_cast<Rule>(rule); });
        };
        bool const is = holds(labelled), said = holds(found);
        rules[rule].right += is && said;
        rules[rule].wrong += !is && said;
        rules[rule].overlooked += is && !said;
    }
    for (auto const& label : labelled) {
        double most = 0;
        Place const* nearest = nullptr;
        for (auto const& one : found)
            if (auto const part = shared(label, one); part > most) most = part, nearest = &one;
        if (!nearest) continue;
        auto& score = rules[static_cast<std::size_t>(label.rule)];
        ++score.met;
        score.shared += most;
        score.severity += nearest->severity == label.severity;
    }
}

}  // namespace sx::screening
