#pragma once
#include "features/imports/table_row.hpp"

namespace sx::imports {

// Puts what a row's cells say into a form; gives what cannot be put there.
std::vector<RowFault> fill(TableRowReader const&, TableRowReader::Cells, postings::PostingForm&);

}  // namespace sx::imports
