#include "platform/files/records.hpp"
#include "platform/files/erasing.hpp"
#include "platform/files/sealing.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::files {
namespace records {
namespace {

struct NamedRow : FileRow {
    std::optional<privacy::Sealed> sealed_name;
};
BOOST_DESCRIBE_STRUCT(NamedRow, (FileRow), (sealed_name))

struct StoredRow : WholeFileRow {
    std::optional<privacy::Sealed> sealed, sealed_name;
};
BOOST_DESCRIBE_STRUCT(StoredRow, (WholeFileRow), (sealed, sealed_name))

privacy::Place place_of(Id<StoredFile> const& id) { return {"stored_files", id.text, "sealed"}; }
privacy::Place name_of(Id<StoredFile> const& id) {
    return {"stored_files", id.text, "sealed_name"};
}

// A seeker's own; what employers send in is for others to see.
bool is_personal(Purpose purpose) {
    return purpose == Purpose::photo || purpose == Purpose::attachment;
}

privacy::Sealed sealed(store::Transaction& tx, WholeFileRow const& row) {
    return privacy::seal(tx, row.uploaded_by.text, place_of(row.id), row.content.content);
}

// With the key of whoever sent it, also where the file is for others to see: people call files by
// their own names.
privacy::Sealed sealed_name(store::Transaction& tx, FileRow const& row) {
    return privacy::seal(tx, row.uploaded_by.text, name_of(row.id), row.name);
}

template <class Stored> void open_name(store::Transaction& tx, Stored& stored) {
    if (!stored.sealed_name) return;
    auto name = privacy::open(tx, stored.uploaded_by.text, name_of(stored.id), *stored.sealed_name);
    stored.name = name ? *std::move(name) : "file";  // whoever sent it is erased
}

}  // namespace

void insert(store::Transaction& tx, WholeFileRow const& row) {
    StoredRow stored;
    static_cast<FileRow&>(stored) = row;
    if (is_personal(row.purpose)) stored.sealed = sealed(tx, row);
    else stored.content = row.content;
    stored.sealed_name = sealed_name(tx, row);
    stored.name.clear();
    tx.insert("stored_files", stored);
}

std::optional<FileRow> find(store::Transaction& tx, Id<StoredFile> const& id) {
    auto stored = tx.one<NamedRow>("from stored_files where id = $1", id);
    if (!stored) return std::nullopt;
    open_name(tx, *stored);
    return static_cast<FileRow&&>(*std::move(stored));
}

std::optional<WholeFileRow> find_whole(store::Transaction& tx, Id<StoredFile> const& id) {
    auto stored = tx.one<StoredRow>("from stored_files where id = $1", id);
    if (!stored) return std::nullopt;
    if (stored->sealed) {
        auto content = privacy::open(tx, stored->uploaded_by.text, place_of(id), *stored->sealed);
        if (!content) return std::nullopt;  // its owner is erased
        stored->content.content = *std::move(content);
    }
    open_name(tx, *stored);
    return static_cast<WholeFileRow&&>(*std::move(stored));
}

void mark_claimed(store::Transaction& tx, Id<StoredFile> const& id) {
    tx.run("update stored_files set claimed = 1 where id = $1", id);
}

void remove(store::Transaction& tx, Id<StoredFile> const& id) {
    tx.run("delete from stored_files where id = $1", id);
}

void insert(store::Transaction& tx, HolderRow const& row) {
    tx.run(
        "insert into file_holders (file_id, holder) values ($1, $2) on conflict do nothing",
        row.file_id, row.holder);
}

std::int64_t remove(store::Transaction& tx, HolderRow const& row) {
    return tx.run(
        "delete from file_holders where file_id = $1 and holder = $2", row.file_id, row.holder);
}

bool is_held(store::Transaction& tx, Id<StoredFile> const& id) {
    return tx.count("from file_holders where file_id = $1", id) > 0;
}

std::int64_t unclaimed_of(store::Transaction& tx, access::AccountId const& account) {
    return tx.count("from stored_files where uploaded_by = $1 and claimed = 0", account);
}

}  // namespace records

void erase_personal(store::Transaction& tx, access::AccountId const& account) {
    tx.run(
        "delete from file_holders where file_id in (select id from stored_files "
        "where uploaded_by = $1 and purpose in ('photo', 'attachment'))",
        account);
    tx.run(
        "delete from stored_files where uploaded_by = $1 and purpose in ('photo', 'attachment')",
        account);
    tx.run("delete from stored_files where uploaded_by = $1 and claimed = 0", account);
}

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const named =
        tx.all<FileRow>("from stored_files where name <> '' order by id limit $1", most);
    for (auto const& row : named)
        tx.run(
            "update stored_files set name = '', sealed_name = $2 where id = $1", row.id,
            records::sealed_name(tx, row));
    auto const rows = tx.all<WholeFileRow>(
        "from stored_files where sealed is null and purpose in ('photo', 'attachment') "
        "order by id limit $1",
        most);
    for (auto const& row : rows)
        tx.run(
            "update stored_files set sealed = $2, content = $3 where id = $1", row.id,
            records::sealed(tx, row), Bytes<1>());
    return static_cast<std::int64_t>(named.size() + rows.size());
}

}  // namespace sx::files
