#include "engine/screening/trial.hpp"
#include <algorithm>

namespace sx::screening {
namespace {

Finding const* same_place(std::vector<Finding> const& findings, Finding const& one) {
    auto const found = std::ranges::find_if(findings, [&](Finding const& other) {
        return other.rule == one.rule && other.begin == one.begin && other.end == one.end;
    });
    return found == findings.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Change> compare(
    Screener const& in_use, Screener const& changed, std::span<std::string const> texts) {
    std::vector<Change> changes;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        auto const before = in_use.screen(texts[text]), after = changed.screen(texts[text]);
        auto const first = changes.size();
        for (auto const& finding : before)
            if (!same_place(after, finding)) changes.push_back({Change::Kind::gone, text, finding});
        for (auto const& finding : after) {
            auto const* known = same_place(before, finding);
            if (!known) changes.push_back({Change::Kind::added, text, finding});
            else if (known->severity != finding.severity)
                changes.push_back({Change::Kind::severity, text, finding});
        }
        std::ranges::stable_sort(
            changes.begin() + static_cast<std::ptrdiff_t>(first), changes.end(), {},
            [](Change const& change) { return change.finding.begin; });
    }
    return changes;
}

}  // namespace sx::screening
