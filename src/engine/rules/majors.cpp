#include <algorithm>
#include "engine/rules/rules.hpp"
#include "platform/codes/codes.hpp"

namespace sx::rules {
namespace {

using codes::Entry;

Entry const* discipline_of(std::string_view code) {
    auto const path = codes::majors().path(code);
    return path.size() < 2 ? nullptr : path[1];
}

// 计算机类 is named as the graduates' discipline of that name would be.
std::string_view without_class(std::string_view name) {
    constexpr std::string_view ending = "类";
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
    return name;
}

bool names(Entry const& discipline, std::string_view name) {
    auto const below = codes::majors().below(discipline.code);
    return std::ranges::any_of(
        below, [&](Entry const& one) { return without_class(one.name) == name; });
}

}  // namespace

bool is_major_below(std::string_view major, std::string_view asked) {
    return codes::majors().find(major) != nullptr && codes::majors().is_below(major, asked);
}

bool is_major_near(std::string_view major, std::string_view asked) {
    if (is_major_below(major, asked)) return true;
    auto const* const mine = discipline_of(major);
    auto const* const theirs = discipline_of(asked);
    if (mine == nullptr || theirs == nullptr) return false;
    if (mine == theirs) return true;
    auto const catalogue = [](Entry const& one) { return codes::majors().field(one, "catalogue"); };
    if (catalogue(*mine) == catalogue(*theirs)) return false;
    return names(*mine, without_class(theirs->name)) || names(*theirs, without_class(mine->name));
}

}  // namespace sx::rules
