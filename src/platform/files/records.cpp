#include "platform/files/records.hpp"

namespace sx::files::records {

void insert(store::Transaction& tx, WholeFileRow const& row) { tx.insert("stored_files", row); }

std::optional<FileRow> find(store::Transaction& tx, Id<StoredFile> const& id) {
    return tx.one<FileRow>("from stored_files where id = $1", id);
}

std::optional<WholeFileRow> find_whole(store::Transaction& tx, Id<StoredFile> const& id) {
    return tx.one<WholeFileRow>("from stored_files where id = $1", id);
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

std::int64_t remove_unclaimed(store::Transaction& tx, Instant before) {
    return tx.run("delete from stored_files where claimed = 0 and created_at < $1", before);
}

}  // namespace sx::files::records
