#pragma once
#include "app/options.hpp"

namespace sx::app {

// eval screening: screens advertisements that people have labelled, and says how far it agrees.
int evaluate_screening(Options const&);

}  // namespace sx::app
