#pragma once
#include "app/view_log.hpp"
#include "engine/learning/outcomes.hpp"

namespace sx::app {

// A list for each visitor who told of wanted or earlier work: all jobs of the log, as the visitor
// found them at the first view; viewed is what they looked at from then on. Parts are made of what
// they told and of others' views before that moment, of nothing later.
learning::Table view_table(ViewLog const&);

}  // namespace sx::app
