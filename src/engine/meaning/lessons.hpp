#pragma once
#include <iosfwd>
#include <span>
#include "engine/meaning/vectors.hpp"

namespace sx::meaning {

// Writes lessons as lines of terms, for skip-gram: the title beside each stretch of its text, so
// that a title's words meet what the work consists of; then what we know ourselves, the words of
// each trade and those that say the same, in ever other orders.
void write_lines(std::ostream&, std::span<Lesson const>, TrainingSettings const&);

}  // namespace sx::meaning
