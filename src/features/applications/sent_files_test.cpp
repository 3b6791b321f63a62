#include "features/applications/test_market.hpp"
#include "platform/wire/bytes.hpp"

using namespace sx;
using namespace sx::applications;

namespace {

using FileId = Id<files::StoredFile>;

// An upload as it stands in the database.
struct SentFile {
    FileId id;
    std::string purpose = "attachment", name = "简历.pdf", media_type = "application/pdf";
    std::int64_t size = 4;
    access::AccountId uploaded_by;
    bool claimed = false;
    Instant created_at{};
    Bytes<files::largest_file> content;
};
BOOST_DESCRIBE_STRUCT(
    SentFile, (), (id, purpose, name, media_type, size, uploaded_by, claimed, created_at, content))

struct Shelf : Market {
    explicit Shelf(store::Database& database) : Market(database) {}

    // Sends a file in and makes it the resume's attachment.
    FileId attach(seekers::ResumeId const& resume) {
        auto const file = *db.write([&](store::Transaction& tx) -> Result<FileId> {
            SentFile row;
            row.id = world.fresh<files::StoredFile>();
            row.uploaded_by = ana.account;
            row.content.content = "%PDF";
            tx.insert("stored_files", row);
            return row.id;
        });
        REQUIRE(write(ana, &seekers::set_attachment, {resume, file}));
        return file;
    }
    bool is_there(FileId const& file) {
        return *db.read(
            [&](store::Transaction& tx) -> Result<bool> { return bool{files::open(tx, file)}; });
    }
    seekers::ResumeId const first{ana.account.text};
};

}  // namespace

TEST_CASE("a replaced or removed attachment goes, unless it was sent") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        auto const never_sent = shelf.attach(shelf.first);
        auto const sent = shelf.attach(shelf.first);
        CHECK(!shelf.is_there(never_sent));
        REQUIRE(shelf.apply(shelf.ana));
        auto const later = shelf.attach(shelf.first);
        CHECK((shelf.is_there(sent) && shelf.is_there(later)));
        REQUIRE(shelf.write(shelf.ana, &seekers::set_attachment, {shelf.first, {}}));
        CHECK((shelf.is_there(sent) && !shelf.is_there(later)));
    });
}

TEST_CASE("a file that two resumes share stays until both let it go") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        auto const shared = shelf.attach(shelf.first);
        auto const copy = shelf.write(
            shelf.ana, &seekers::copy_resume,
            {shelf.first, web::text<seekers::ResumeName>("另一份")});
        REQUIRE(copy);
        shelf.attach(shelf.first);
        CHECK(shelf.is_there(shared));
        REQUIRE(shelf.write(shelf.ana, &seekers::remove_resume, {copy->id}));
        CHECK(!shelf.is_there(shared));
    });
}
