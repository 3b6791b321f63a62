#pragma once
#include "features/imports/table_messages.hpp"
#include "features/imports/table_row.hpp"

namespace sx::imports {

// The columns are those of TableView.
struct PostingTable {
    PostingTableId id;
    access::OrganisationId organisation_id;
    access::AccountId account_id;
    Id<files::StoredFile> file_id;
    std::string name;
    TableState state{};
    TableAim aim{};
    std::vector<TableColumn> columns;
    std::int64_t total_rows = 0, bad_rows = 0, added = 0, changed = 0;
    std::optional<Id<jobs::Work>> work_id;
    std::int64_t version = 1;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    PostingTable, (),
    (id, organisation_id, account_id, file_id, name, state, aim, columns, total_rows, bad_rows,
     added, changed, work_id, version, created_at))

struct TableRow {
    std::int64_t number = 0;
    std::vector<std::string> cells;
};
BOOST_DESCRIBE_STRUCT(TableRow, (), (number, cells))

struct FaultyRow {
    std::int64_t number = 0;
    std::vector<RowFault> faults;
};
BOOST_DESCRIBE_STRUCT(FaultyRow, (), (number, faults))

struct TableChunk {
    std::string id;
    PostingTableId table_id;
    std::int64_t place = 0;  // from 0
    std::vector<TableRow> cells;
    std::vector<FaultyRow> problems;  // of the last check
};
BOOST_DESCRIBE_STRUCT(TableChunk, (), (id, table_id, place, cells, problems))

namespace records {

void insert(store::Transaction&, PostingTable const&);
void update(store::Transaction&, PostingTable const&);
std::optional<PostingTable> find_table(store::Transaction&, PostingTableId const&);
std::optional<PostingTable> table_of_file(store::Transaction&, Id<files::StoredFile> const&);
std::vector<PostingTable> tables_of(
    store::Transaction&, access::OrganisationId const&, std::optional<std::string> const& before,
    std::int64_t most);
// By their ids.
void remove_tables(store::Transaction&, Instant now, std::vector<std::string> const&);

void insert(store::Transaction&, TableChunk const&);
std::optional<TableChunk> find_chunk(
    store::Transaction&, PostingTableId const&, std::int64_t place);
void note_problems(store::Transaction&, TableChunk const&);
void remove_rows(store::Transaction&, PostingTableId const&);

// The row that has this reference already, or nothing after taking it for this one.
std::optional<std::int64_t> row_with(
    store::Transaction&, PostingTableId const&, std::string const& reference, std::int64_t row);
void forget_keys(store::Transaction&, PostingTableId const&);

std::optional<TableField> remembered(
    store::Transaction&, access::OrganisationId const&, std::string const& header);
void remember(
    store::Transaction&, access::OrganisationId const&, std::string const& header,
    std::optional<TableField>);

struct KnownReference {
    postings::PostingId posting_id;
    std::string reference;
};
BOOST_DESCRIBE_STRUCT(KnownReference, (), (posting_id, reference))
std::vector<KnownReference> references_of(
    store::Transaction&, access::OrganisationId const&, std::vector<postings::PostingId> const&);
std::optional<postings::PostingId> find_reference(
    store::Transaction&, access::OrganisationId const&, std::string const& reference);
void set_reference(
    store::Transaction&, access::OrganisationId const&, std::string const& reference,
    postings::PostingId const&);

}  // namespace records
}  // namespace sx::imports
