#pragma once
#include "features/imports/export_columns.hpp"
#include "features/imports/table_messages.hpp"
#include "platform/documents/sheets/reading.hpp"
#include "platform/web/call.hpp"

// What an employer does with its own table of postings, one function for each endpoint.
namespace sx::imports {

// Reads the table outside of any transaction: a large one takes a second.
Result<TableView> receive_table(
    documents::SheetLimits const&, web::OutsideCall const&, NewTable const&);
Result<TablePage> list_tables(web::Call const&, ListTables const&);
Result<TableView> show_table(web::Call const&, TableKey const&);
Result<TablePreview> choose_columns(web::Call const&, ChooseColumns const&);
Result<jobs::Work> import_table(web::Call const&, TableKey const&);
Result<web::Download> marked_table(web::Call const&, TableKey const&);
Result<web::Download> table_template(web::Call const&, AskTemplate const&);

// The list of one's postings, with what the employer calls them.
Result<TabledRecordPage> list_own_postings(web::Call const&, postings::ListOwnPostings const&);

}  // namespace sx::imports
