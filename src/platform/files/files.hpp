#pragma once
#include "platform/web/endpoint.hpp"

// Files that people send in, e.g. a licence. An upload belongs to nobody's data yet: the feature
// whose form names it claims it in the transaction that saves the form. What is not claimed within
// a day is thrown away. Each feature serves its own files under its own rule of who may see them.
namespace sx::files {

// What a file is for decides which kinds it may be of, and how large.
enum class Purpose { licence, picture, banner, photo, attachment, table, evidence };
BOOST_DESCRIBE_ENUM(Purpose, licence, picture, banner, photo, attachment, table, evidence)

using FileName = Text<1, 200>;
inline constexpr std::size_t largest_file = 10 * 1024 * 1024;

// A whole file, and the record that its id names.
struct StoredFile {
    std::string name;
    std::string media_type;  // recognised from the content, not from what the sender said
    std::string bytes;
};

struct FileFacts {
    Id<StoredFile> file_id;
    std::string name;
    std::string media_type;
    std::int64_t size = 0;  // bytes
};
BOOST_DESCRIBE_STRUCT(FileFacts, (), (file_id, name, media_type, size))

// Makes an upload permanent, in the transaction of whatever it now belongs to. Refuses with
// file_not_found what is not there or was sent by somebody else, file_for_other_purpose, and
// file_already_used.
Result<FileFacts> claim(
    store::Transaction&, Id<StoredFile> const&, access::AccountId const& uploader, Purpose);
// What its sender may claim, to look at it first. Refuses as claim() does.
Result<StoredFile> open_unclaimed(
    store::Transaction&, Id<StoredFile> const&, access::AccountId const& uploader, Purpose);
// Takes in what was sent, its kind recognised from the bytes; refuses what is not for that purpose.
Result<FileFacts> take_in(
    store::Transaction&, World&, Purpose, access::AccountId const& uploader, StoredFile);
// A file of the program's own making, permanent at once, e.g. a paper that a long work has printed.
FileFacts keep(store::Transaction&, World&, Purpose, access::AccountId const& owner, StoredFile);
// The record that held it let it go; releasing twice does no harm. For files that one record alone
// may show.
void release(store::Transaction&, Id<StoredFile> const&);

// A file that several records may show, e.g. a resume's photo: each says so under a name of its
// own, and the file stays until the last of them has let it go. Saying either twice does no harm.
struct FileHolder {
    std::string_view kind;  // e.g. "resume"
    std::string id;         // among those of its kind
};
void hold(store::Transaction&, Id<StoredFile> const&, FileHolder const&);
void let_go(store::Transaction&, Id<StoredFile> const&, FileHolder const&);
// Refuses with file_not_found. Whether the caller may have it is the feature's to know.
Result<StoredFile> open(store::Transaction&, Id<StoredFile> const&);
Result<web::Download> download(
    store::Transaction&, Id<StoredFile> const&,
    web::Download::As as = web::Download::As::attachment);

web::Endpoints endpoints();  // POST /files

}  // namespace sx::files
