#pragma once
#include "platform/files/files.hpp"
#include "platform/wire/bytes.hpp"

namespace sx::files {

// Without the content, which stands last in its row and is read only to be handed out.
struct FileRow {
    Id<StoredFile> id;
    Purpose purpose{};
    std::string name, media_type;
    std::int64_t size = 0;
    access::AccountId uploaded_by;
    bool claimed = false;
    Instant created_at;
};
BOOST_DESCRIBE_STRUCT(
    FileRow, (), (id, purpose, name, media_type, size, uploaded_by, claimed, created_at))

struct WholeFileRow : FileRow {
    Bytes<largest_file> content;
};
BOOST_DESCRIBE_STRUCT(WholeFileRow, (FileRow), (content))

struct HolderRow {
    Id<StoredFile> file_id;
    std::string holder;
};
BOOST_DESCRIBE_STRUCT(HolderRow, (), (file_id, holder))

namespace records {

void insert(store::Transaction&, WholeFileRow const&);
std::optional<FileRow> find(store::Transaction&, Id<StoredFile> const&);
std::optional<WholeFileRow> find_whole(store::Transaction&, Id<StoredFile> const&);
void mark_claimed(store::Transaction&, Id<StoredFile> const&);
void remove(store::Transaction&, Id<StoredFile> const&);
// Unless it stands there.
void insert(store::Transaction&, HolderRow const&);
std::int64_t remove(store::Transaction&, HolderRow const&);  // how many there were: none or one
bool is_held(store::Transaction&, Id<StoredFile> const&);
std::int64_t unclaimed_of(store::Transaction&, access::AccountId const&);

}  // namespace records
}  // namespace sx::files
