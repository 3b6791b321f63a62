#include "platform/files/files.hpp"
#include <algorithm>
#include "platform/files/kinds.hpp"
#include "platform/files/records.hpp"
#include "platform/wire/bytes.hpp"

namespace sx::files {
namespace {

constexpr std::int64_t most_unclaimed = 30;  // of one account, so that nobody fills the disk

Problem not_found() { return refuse(ProblemKind::not_found, "file_not_found"); }

FileFacts facts_of(FileRow const& row) { return {row.id, row.name, row.media_type, row.size}; }

std::string name_of(FileHolder const& holder) {
    return std::string(holder.kind).append(":").append(holder.id);
}

struct UploadFile {
    Purpose purpose{};
    FileName name;
    Bytes<largest_file> content;
};
BOOST_DESCRIBE_STRUCT(UploadFile, (), (purpose, name, content))

Result<Kind> acceptable_kind(Purpose purpose, std::string_view bytes) {
    auto const& rule = rule_of(purpose);
    if (bytes.empty()) return refuse(ProblemKind::invalid, "file_is_empty");
    auto const kind = recognise(bytes);
    if (!kind || std::ranges::find(rule.kinds, *kind) == rule.kinds.end())
        return refuse(ProblemKind::invalid, rule.refusal);
    if (bytes.size() > rule.most_bytes) return refuse(ProblemKind::too_large, "file_too_large");
    return *kind;
}

WholeFileRow row_of(World& world, Purpose purpose, StoredFile file) {
    WholeFileRow row;
    row.id = world.fresh<StoredFile>();
    row.purpose = purpose;
    row.name = std::move(file.name);
    row.media_type = std::move(file.media_type);
    row.size = static_cast<std::int64_t>(file.bytes.size());
    row.created_at = world.now();
    row.content.content = std::move(file.bytes);
    return row;
}

Result<FileFacts> receive(web::Call const& call, UploadFile const& form) {
    return take_in(
        call.tx, call.world, form.purpose, call.caller.account,
        {form.name.str(), {}, form.content.content});
}

Result<FileRow> find_claimable(
    store::Transaction& tx, Id<StoredFile> const& id, access::AccountId const& uploader,
    Purpose purpose) {
    auto row = records::find(tx, id);
    if (!row || row->uploaded_by != uploader) return not_found();
    if (row->purpose != purpose) return refuse(ProblemKind::invalid, "file_for_other_purpose");
    if (row->claimed) return refuse(ProblemKind::conflict, "file_already_used");
    return *std::move(row);
}

}  // namespace

Result<FileFacts> claim(
    store::Transaction& tx, Id<StoredFile> const& id, access::AccountId const& uploader,
    Purpose purpose) {
    auto const row = TRY(find_claimable(tx, id, uploader, purpose));
    records::mark_claimed(tx, id);
    return facts_of(row);
}

Result<StoredFile> open_unclaimed(
    store::Transaction& tx, Id<StoredFile> const& id, access::AccountId const& uploader,
    Purpose purpose) {
    TRY(find_claimable(tx, id, uploader, purpose));
    return open(tx, id);
}

Result<FileFacts> take_in(
    store::Transaction& tx, World& world, Purpose purpose, access::AccountId const& uploader,
    StoredFile file) {
    auto const kind = TRY(acceptable_kind(purpose, file.bytes));
    if (records::unclaimed_of(tx, uploader) >= most_unclaimed)
        return refuse(ProblemKind::too_many, "too_many_files");
    auto row = row_of(
        world, purpose,
        {clean_name(file.name, kind), std::string(media_type_of(kind)), std::move(file.bytes)});
    row.uploaded_by = uploader;
    records::insert(tx, row);
    return facts_of(row);
}

FileFacts keep(
    store::Transaction& tx, World& world, Purpose purpose, access::AccountId const& owner,
    StoredFile file) {
    auto row = row_of(world, purpose, std::move(file));
    row.uploaded_by = owner;
    row.claimed = true;
    records::insert(tx, row);
    return facts_of(row);
}

void release(store::Transaction& tx, Id<StoredFile> const& id) { records::remove(tx, id); }

void hold(store::Transaction& tx, Id<StoredFile> const& id, FileHolder const& holder) {
    records::insert(tx, HolderRow{id, name_of(holder)});
}

void let_go(store::Transaction& tx, Id<StoredFile> const& id, FileHolder const& holder) {
    if (records::remove(tx, HolderRow{id, name_of(holder)}) == 0) return;
    if (!records::is_held(tx, id)) records::remove(tx, id);
}

Result<StoredFile> open(store::Transaction& tx, Id<StoredFile> const& id) {
    auto row = records::find_whole(tx, id);
    if (!row) return not_found();
    return StoredFile{
        std::move(row->name), std::move(row->media_type), std::move(row->content.content)};
}

Result<web::Download> download(
    store::Transaction& tx, Id<StoredFile> const& id, web::Download::As as) {
    auto file = TRY(open(tx, id));
    return web::Download{
        std::move(file.name), std::move(file.media_type), std::move(file.bytes), as};
}

web::Endpoints endpoints() {
    using namespace web;
    return {
        discreet(
            upload<&receive>(
                "/files", access::signed_in,
                "Send in a file; whatever it is for then names it within a day"),
            {"name"}),
    };
}

}  // namespace sx::files
