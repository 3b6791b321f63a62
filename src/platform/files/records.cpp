#include "platform/files/records.hpp"
#include "platform/files/erasing.hpp"
#include "platform/files/sealing.hpp"
#include "platform/privacy/sealing.hpp"

namespace sx::files {
namespace records {
namespace {

struct StoredRow : WholeFileRow {
    std::optional<privacy::Sealed> sealed;
};
BOOST_DESCRIBE_STRUCT(StoredRow, (WholeFileRow), (sealed))

privacy::Place place_of(Id<StoredFile> const& id) { return {"stored_files", id.text, "sealed"}; }

// A seeker's own; what employers send in is for others to see.
bool is_personal(Purpose purpose) {
    return purpose == Purpose::photo || purpose == Purpose::attachment;
}

privacy::Sealed sealed(store::Transaction& tx, WholeFileRow const& row) {
    return privacy::seal(tx, row.uploaded_by.text, place_of(row.id), row.content.content);
}

}  // namespace

void insert(store::Transaction& tx, WholeFileRow const& row) {
    if (!is_personal(row.purpose)) return tx.insert("stored_files", row);
    StoredRow stored;
    static_cast<FileRow&>(stored) = row;
    stored.sealed = sealed(tx, row);
    tx.insert("stored_files", stored);
}

std::optional<FileRow> find(store::Transaction& tx, Id<StoredFile> const& id) {
    return tx.one<FileRow>("from stored_files where id = $1", id);
}

std::optional<WholeFileRow> find_whole(store::Transaction& tx, Id<StoredFile> const& id) {
    auto stored = tx.one<StoredRow>("from stored_files where id = $1", id);
    if (!stored) return std::nullopt;
    if (stored->sealed) {
        auto content = privacy::open(tx, stored->uploaded_by.text, place_of(id), *stored->sealed);
        if (!content) return std::nullopt;  // its owner is erased
        stored->content.content = *std::move(content);
    }
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
    auto const rows = tx.all<WholeFileRow>(
        "from stored_files where sealed is null and purpose in ('photo', 'attachment') "
        "order by id limit $1",
        most);
    for (auto const& row : rows)
        tx.run(
            "update stored_files set sealed = $2, content = $3 where id = $1", row.id,
            records::sealed(tx, row), Bytes<1>());
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::files
