#pragma once
#include "app/demo/stage.hpp"

namespace sx::app::demo {

// An employer has brought in a table of its own, so that its columns are known the next time; a
// second one came back with its wrong cells marked, and the import of a third was stopped.
void import_tables(Stage&, access::Caller const& recruiter, Day last_day);

}  // namespace sx::app::demo
