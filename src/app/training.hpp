#pragma once
#include <vector>
#include "app/options.hpp"
#include "engine/meaning/vectors.hpp"

namespace sx::app {

// Trains vectors with the seed of the options; says on standard error how far it is, and at the end
// from how much it took how long.
meaning::Vectors train_vectors(std::vector<meaning::Lesson> const&, Options const&);

}  // namespace sx::app
