#pragma once
#include "features/imports/table_messages.hpp"
#include "features/postings/postings.hpp"
#include "platform/exports/exports.hpp"

// The lists of postings as tables: every column of the template, so that what was taken away can
// be imported again, and what became of the posting.
namespace sx::imports {

// A posting and what its employer calls it.
struct TabledRecord {
    postings::PostingRecord posting;
    std::string reference;  // empty: nothing
};
struct TabledRecordPage {
    std::vector<TabledRecord> items;
    std::optional<std::string> next_cursor;
};

exports::Columns<TabledRecord> const& own_columns();
exports::Columns<postings::PostingRecord> const& reviewed_columns();  // with the employer
exports::Columns<TableView> const& table_columns();  // what was read in, and what became of it

}  // namespace sx::imports
