#include "engine/screening/trial.hpp"
#include <algorithm>

namespace sx::screening {
namespace {

Finding const* same_place(std::span<Finding const> findings, Finding const& one) {
    auto const found = std::ranges::find_if(findings, [&](Finding const& other) {
        return other.rule == one.rule && other.begin == one.begin && other.end == one.end;
    });
    return found == findings.end() ? nullptr : &*found;
}

}  // namespace

std::vector<Change> compare(
    std::span<Finding const> in_use, std::span<Finding const> changed, std::size_t text) {
    std::vector<Change> changes;
    for (auto const& finding : in_use)
        if (!same_place(changed, finding)) changes.push_back({Change::Kind::gone, text, finding});
    for (auto const& finding : changed) {
        auto const* known = same_place(in_use, finding);
        if (!known) changes.push_back({Change::Kind::added, text, finding});
        else if (known->severity != finding.severity)
            changes.push_back({Change::Kind::severity, text, finding});
    }
    std::ranges::stable_sort(
        changes, {}, [](Change const& change) { return change.finding.begin; });
    return changes;
}

std::vector<Change> compare(
    Screener const& in_use, Screener const& changed, std::span<std::string const> texts) {
    std::vector<Change> all;
    for (std::size_t text = 0; text < texts.size(); ++text) {
        auto const changes = compare(in_use.screen(texts[text]), changed.screen(texts[text]), text);
        all.insert(all.end(), changes.begin(), changes.end());
    }
    return all;
}

}  // namespace sx::screening
