#pragma once
#include "app/options.hpp"

namespace sx::app {

// eval views: learns what the visitors of a job board look at, from the earlier ones, and measures
// that on the later ones beside BM25 with a bonus for the place.
int evaluate_views(Options const&);

}  // namespace sx::app
