#pragma once
#include "app/demo/stage.hpp"

namespace sx::app::demo {

// An employer has brought in a table of its own, so that its columns are known the next time, and
// a second one came back with its wrong cells marked.
void import_tables(Stage&, access::Caller const& recruiter, Day last_day);

}  // namespace sx::app::demo
