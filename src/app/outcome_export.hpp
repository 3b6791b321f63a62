#pragma once
#include "app/options.hpp"

namespace sx::app {

// `learn export`: what the venue showed its seekers and what became of it, as the table that
// read_outcomes() takes.
int export_outcomes(Options const&);

}  // namespace sx::app
