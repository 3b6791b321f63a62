#pragma once
#include <filesystem>
#include <functional>
#include <set>
#include <string_view>
#include <vector>
#include "engine/meaning/vectors.hpp"

namespace sx::app {

// What titles can be learnt from in a folder: every file below it, in the order of their paths. A
// table (lines, tabs between cells; it may be gzipped) is known by its header: a column of titles,
// perhaps others that tell of the work. A list is known by most of its lines being titles.
// Files that stand directly in a folder of `left_out` are not opened: what is to be ranked may not
// be learnt. `say` hears of each file what was taken from it, or why it was passed over.
std::vector<meaning::Lesson> lessons_in(
    std::filesystem::path const&, std::set<std::filesystem::path> const& left_out,
    std::function<void(std::string_view)> const& say);

// The official occupations, which are part of the program, each with its group and what that does.
std::vector<meaning::Lesson> lessons_of_occupations();

}  // namespace sx::app
