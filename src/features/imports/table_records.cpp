#include "features/imports/table_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::imports::records {
namespace {

struct KeyRow {
    std::int64_t row_number = 0;
};
BOOST_DESCRIBE_STRUCT(KeyRow, (), (row_number))

struct MemoryRow {
    TableField field{};
};
BOOST_DESCRIBE_STRUCT(MemoryRow, (), (field))

struct ReferenceRow {
    postings::PostingId posting_id;
};
BOOST_DESCRIBE_STRUCT(ReferenceRow, (), (posting_id))

}  // namespace

void insert(store::Transaction& tx, PostingTable const& table) {
    tx.insert("posting_tables", table);
}
void update(store::Transaction& tx, PostingTable const& table) {
    tx.update("posting_tables", table);
}

std::optional<PostingTable> find_table(store::Transaction& tx, PostingTableId const& id) {
    return tx.one<PostingTable>("from posting_tables where id = $1", id);
}

std::optional<PostingTable> table_of_file(
    store::Transaction& tx, Id<files::StoredFile> const& file) {
    return tx.one<PostingTable>("from posting_tables where file_id = $1", file);
}

std::vector<PostingTable> tables_of(
    store::Transaction& tx, access::OrganisationId const& owner,
    std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<PostingTable>(
        "from posting_tables where organisation_id = $1 and id < $2 order by id desc limit $3",
        owner, before.value_or("g"), most);
}

void remove_tables(store::Transaction& tx, Instant, std::vector<std::string> const& ids) {
    for (auto const& id : ids) {
        tx.run("delete from posting_table_chunks where table_id = $1", id);
        tx.run("delete from posting_table_keys where table_id = $1", id);
        tx.run("delete from posting_tables where id = $1", id);
    }
}

void insert(store::Transaction& tx, TableChunk const& chunk) {
    tx.insert("posting_table_chunks", chunk);
}

std::optional<TableChunk> find_chunk(
    store::Transaction& tx, PostingTableId const& table, std::int64_t place) {
    return tx.one<TableChunk>(
        "from posting_table_chunks where table_id = $1 and place = $2", table, place);
}

void note_problems(store::Transaction& tx, TableChunk const& chunk) {
    tx.run("update posting_table_chunks set problems = $2 where id = $1", chunk.id, chunk.problems);
}

void remove_rows(store::Transaction& tx, PostingTableId const& table) {
    tx.run("delete from posting_table_chunks where table_id = $1", table);
    forget_keys(tx, table);
}

std::optional<std::int64_t> row_with(
    store::Transaction& tx, PostingTableId const& table, std::string const& reference,
    std::int64_t row) {
    auto const known = tx.one<KeyRow>(
        "from posting_table_keys where table_id = $1 and reference = $2", table, reference);
    if (known) return known->row_number == row ? std::nullopt : std::optional(known->row_number);
    tx.run(
        "insert into posting_table_keys (table_id, reference, row_number) values ($1, $2, $3)",
        table, reference, row);
    return std::nullopt;
}

void forget_keys(store::Transaction& tx, PostingTableId const& table) {
    tx.run("delete from posting_table_keys where table_id = $1", table);
}

std::optional<TableField> remembered(
    store::Transaction& tx, access::OrganisationId const& owner, std::string const& header) {
    auto const known = tx.one<MemoryRow>(
        "from posting_table_memory where organisation_id = $1 and header = $2", owner, header);
    return known ? std::optional(known->field) : std::nullopt;
}

void remember(
    store::Transaction& tx, access::OrganisationId const& owner, std::string const& header,
    std::optional<TableField> field) {
    tx.run(
        "delete from posting_table_memory where organisation_id = $1 and header = $2", owner,
        header);
    if (!field) return;
    tx.run(
        "insert into posting_table_memory (organisation_id, header, field) values ($1, $2, $3)",
        owner, header, *field);
}

std::vector<KnownReference> references_of(
    store::Transaction& tx, access::OrganisationId const& owner,
    std::vector<postings::PostingId> const& ids) {
    if (ids.empty()) return {};
    store::Conditions where("from posting_references");
    where.add(" where organisation_id = ?", {owner.text});
    for (auto const& id : ids)
        where.add(&id == ids.data() ? " and posting_id in (?" : ", ?", {id.text});
    where.add(") order by reference");
    return tx.all_bound<KnownReference>(where.text(), where.bound());
}

std::optional<postings::PostingId> find_reference(
    store::Transaction& tx, access::OrganisationId const& owner, std::string const& reference) {
    auto known = tx.one<ReferenceRow>(
        "from posting_references where organisation_id = $1 and reference = $2", owner, reference);
    return known ? std::optional(std::move(known->posting_id)) : std::nullopt;
}

void set_reference(
    store::Transaction& tx, access::OrganisationId const& owner, std::string const& reference,
    postings::PostingId const& posting) {
    auto const moved = tx.run(
        "update posting_references set posting_id = $3 where organisation_id = $1 and reference = "
        "$2",
        owner, reference, posting);
    if (moved > 0) return;
    tx.run(
        "insert into posting_references (organisation_id, reference, posting_id) "
        "values ($1, $2, $3)",
        owner, reference, posting);
}

}  // namespace sx::imports::records
