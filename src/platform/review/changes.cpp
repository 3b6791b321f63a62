#include "platform/review/changes.hpp"
#include <algorithm>
#include "platform/wire/json_members.hpp"

namespace sx::review {

std::vector<FieldChange> changes(std::string const& before, std::string const& after) {
    std::vector<FieldChange> changed;
    if (before.empty() || after.empty()) return changed;
    auto const earlier = wire::json_members(before), later = wire::json_members(after);
    for (auto const& member : later) {
        auto const was = std::ranges::find(earlier, member.name, &wire::JsonMember::name);
        if (was == earlier.end()) changed.push_back({member.name, {}, member.value});
        else if (was->value != member.value)
            changed.push_back({member.name, was->value, member.value});
    }
    for (auto const& member : earlier)
        if (std::ranges::find(later, member.name, &wire::JsonMember::name) == later.end())
            changed.push_back({member.name, member.value, {}});
    return changed;
}

}  // namespace sx::review
