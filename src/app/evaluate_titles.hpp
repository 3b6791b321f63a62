#pragma once
#include "app/options.hpp"

namespace sx::app {

// eval titles: puts the titles of one file into order for each of another, and measures the order
// where judgements are given.
int evaluate_titles(Options const&);

}  // namespace sx::app
