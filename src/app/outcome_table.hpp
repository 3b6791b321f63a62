#pragma once
#include <string>
#include "engine/learning/outcomes.hpp"

namespace sx::app {

// Recorded outcomes: `list` (whose rows were to be had together), `at` (a day or an instant),
// `outcome` (empty: none), `position` where it is known, and a column for each feature. Throws and
// names the line, also of a column that no feature is called.
learning::Table read_outcomes(std::string const& path);

}  // namespace sx::app
