#pragma once
#include "features/imports/table_fields.hpp"
#include "platform/files/files.hpp"
#include "platform/jobs/works.hpp"
#include "platform/web/paging.hpp"

// The JSON of an employer's import of its own table.
namespace sx::imports {

struct PostingTable;
using PostingTableId = Id<PostingTable>;

// open: its columns may be set. refused: some rows were wrong, so none was taken.
enum class TableState { open, refused, imported };
BOOST_DESCRIBE_ENUM(TableState, open, refused, imported)

// What becomes of the rows: drafts, or submitted for review at once.
enum class TableAim { draft, submit };
BOOST_DESCRIBE_ENUM(TableAim, draft, submit)

struct NewTable {
    Id<files::StoredFile> file_id;
};
BOOST_DESCRIBE_STRUCT(NewTable, (), (file_id))

struct TableKey {
    PostingTableId table_id;
};
BOOST_DESCRIBE_STRUCT(TableKey, (), (table_id))

// What each column means, in their order; absent: nothing that we take.
struct ColumnMeaning {
    std::optional<TableField> field;
};
BOOST_DESCRIBE_STRUCT(ColumnMeaning, (), (field))

struct ChooseColumns : TableKey {
    List<ColumnMeaning, 256> columns;
    TableAim aim{};
    std::int64_t version = 0;  // the one that was looked at
};
BOOST_DESCRIBE_STRUCT(ChooseColumns, (TableKey), (columns, aim, version))

struct TableColumn {
    std::string header;
    std::vector<std::string> samples;  // what stands in the first rows
    std::optional<TableField> field;
};
BOOST_DESCRIBE_STRUCT(TableColumn, (), (header, samples, field))

struct TableView : TableKey {
    std::string name;  // of the file
    TableState state{};
    TableAim aim{};
    std::vector<TableColumn> columns;
    std::int64_t total_rows = 0;
    std::int64_t bad_rows = 0;              // of the last check
    std::int64_t added = 0, changed = 0;    // postings, once it is imported
    std::optional<Id<jobs::Work>> work_id;  // that checks and imports it
    std::int64_t version = 0;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    TableView, (TableKey),
    (name, state, aim, columns, total_rows, bad_rows, added, changed, work_id, version, created_at))

struct RowProblem {
    std::optional<std::int64_t> column;  // from 0
    std::string code;
    std::string message;
};
BOOST_DESCRIBE_STRUCT(RowProblem, (), (column, code, message))

struct TableRowView {
    std::int64_t number = 0;  // in the file, from 1
    std::vector<std::string> cells;
    std::vector<RowProblem> problems;
};
BOOST_DESCRIBE_STRUCT(TableRowView, (), (number, cells, problems))

// The table and how its first rows fare with these columns.
struct TablePreview {
    TableView table;
    std::vector<TableRowView> rows;
};
BOOST_DESCRIBE_STRUCT(TablePreview, (), (table, rows))

// For postings of one kind, or of all of them.
struct AskTemplate {
    std::optional<postings::PostingKind> kind;
};
BOOST_DESCRIBE_STRUCT(AskTemplate, (), (kind))

struct ListTables {
    std::optional<web::Cursor> cursor;
    std::optional<web::Limit> limit;
};
BOOST_DESCRIBE_STRUCT(ListTables, (), (cursor, limit))

struct TablePage {
    std::vector<TableView> items;
    std::optional<std::string> next_cursor;
};
BOOST_DESCRIBE_STRUCT(TablePage, (), (items, next_cursor))

}  // namespace sx::imports
