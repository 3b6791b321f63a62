#pragma once
#include "features/imports/table_fields.hpp"

// The reverse of reading a row.
namespace sx::imports {

// What stands in a field's cell of a table that says this posting, as TableRowReader reads it
// again; empty where the posting does not say it. Nothing of posting_id and reference, which no
// form holds.
std::string said(TableFieldFacts const&, postings::PostingForm const&, Language);

}  // namespace sx::imports
