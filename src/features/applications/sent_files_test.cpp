#include <chrono>
#include <string>
#include <vector>
#include "features/applications/test_market.hpp"
#include "platform/privacy/sealing.hpp"
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

    FileId send(SentFile row) {
        return *db.write([&](store::Transaction& tx) -> Result<FileId> {
            row.id = world.fresh<files::StoredFile>();
            row.uploaded_by = ana.account;
            tx.insert("stored_files", row);
            return row.id;
        });
    }
    // Sends a file in and makes it the resume's attachment.
    FileId attach(seekers::ResumeId const& resume, std::string const& bytes = "%PDF") {
        SentFile row;
        row.content.content = bytes;
        auto const file = send(row);
        REQUIRE(write(ana, &seekers::set_attachment, {resume, file}));
        return file;
    }
    void show_face() {
        SentFile row;
        row.purpose = "photo";
        row.name = "photo.jpg";
        row.media_type = "image/jpeg";
        row.content.content = face;
        REQUIRE(write(ana, &seekers::set_photo, {first, send(row)}));
    }
    std::string photo(access::Caller const& by, ApplicationId const& id) {
        auto const shown = read(by, &show_photo, {id});
        return shown ? shown->bytes : shown.error().code;
    }
    std::string attachment(access::Caller const& by, ResumeDownloadId const& id) {
        auto const fetched = read(by, &fetch_attachment, {id});
        return fetched ? fetched->bytes : fetched.error().code;
    }
    bool is_there(FileId const& file) {
        return *db.read(
            [&](store::Transaction& tx) -> Result<bool> { return bool{files::open(tx, file)}; });
    }
    seekers::ResumeId const first{ana.account.text};
    // The head of a square JPEG.
    std::string const face{
        "\xff\xd8\xff\xc0\x00\x0b\x08\x00\x40\x00\x40\x01\x01\x11\x00\xff\xd9\x00\x00\x00\x00", 21};
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

TEST_CASE("an employer sees the photo of the copy that was sent, whatever came after") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        auto const bare = shelf.apply(shelf.ana)->id;
        CHECK(shelf.photo(shelf.acme, bare) == "sent_file_not_found");
        REQUIRE(shelf.step(shelf.ana, bare, ApplicationStep::withdraw));
        shelf.show_face();
        auto const id = shelf.apply(shelf.ana)->id;
        REQUIRE(shelf.write(shelf.ana, &seekers::set_photo, {shelf.first, {}}));
        CHECK(shelf.photo(shelf.acme, id) == "resume_not_opened");
        REQUIRE(shelf.look(shelf.acme, id));
        CHECK(shelf.photo(shelf.acme, id) == shelf.face);
        CHECK(shelf.photo(shelf.ana, id) == shelf.face);
        CHECK(shelf.photo(shelf.firm("乙公司"), id) == "application_not_found");
        auto const other = seekers::seeker_with_resume(shelf);
        CHECK(shelf.photo(other, id) == "application_not_found");
        REQUIRE(shelf.write(shelf.ana, &seekers::set_visibility, {seekers::Visibility::hidden}));
        CHECK(shelf.photo(shelf.acme, id) == "sent_file_not_found");
        CHECK(shelf.photo(shelf.ana, id) == shelf.face);
    });
}

TEST_CASE("the attachment is taken as it was sent, by its employer, and its seeker is shown that") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        shelf.attach(shelf.first, "%PDF sent");
        auto const id = shelf.apply(shelf.ana)->id;
        shelf.attach(shelf.first, "%PDF later");
        auto const kai = shelf.member(shelf.acme.organisation, "凯");
        auto const started = *shelf.write(shelf.acme, &download_attachment, {id});
        CHECK(shelf.attachment(shelf.acme, started.id) == "%PDF sent");
        CHECK(shelf.attachment(kai, started.id) == "download_not_found");
        CHECK(
            shelf.read(shelf.acme, &fetch_download, {started.id}).error().code ==
            "download_not_found");
        auto const told = *shelf.read(shelf.ana, &applications::show, {id});
        CHECK(told.attachment_downloads == std::vector{shelf.world.now()});
        CHECK(told.downloads.empty());
        CHECK(told.stage == ApplicationStage::viewed);
        CHECK(shelf.announced("attachment_downloaded") == 1);
        CHECK(
            shelf.write(shelf.firm("乙公司"), &download_attachment, {id}).error().code ==
            "application_not_found");
        auto const paper = *shelf.write(shelf.acme, &download_resumes, {{id}});
        CHECK(shelf.attachment(shelf.acme, paper.id) == "download_not_found");
        shelf.world.time += std::chrono::hours(24);
        CHECK(shelf.attachment(shelf.acme, started.id) == "download_expired");
    });
}

TEST_CASE("what was withdrawn shows the employer no files any more") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        shelf.show_face();
        shelf.attach(shelf.first);
        auto const id = shelf.apply(shelf.ana)->id;
        auto const started = *shelf.write(shelf.acme, &download_attachment, {id});
        REQUIRE(shelf.step(shelf.ana, id, ApplicationStep::withdraw));
        CHECK(shelf.photo(shelf.acme, id) == "sent_file_not_found");
        CHECK(shelf.attachment(shelf.acme, started.id) == "sent_file_not_found");
        CHECK(
            shelf.write(shelf.acme, &download_attachment, {id}).error().code ==
            "sent_file_not_found");
        auto const seen = *shelf.write(shelf.acme, &applications::open, {id});
        CHECK((!seen.resume.photo_id && !seen.resume.attachment_id));
        CHECK(!seen.resume.attachment_name);
        auto const own = *shelf.read(shelf.ana, &applications::show, {id});
        CHECK((own.resume.photo_id && own.resume.attachment_name));
        CHECK(
            shelf.write(shelf.acme, &download_resumes, {{id}}).error().code ==
            "nothing_to_download");
    });
}

TEST_CASE("a paper shows the photo of the copy that was sent") {
    store::on_every_database([](store::Database& db) {
        Shelf shelf{db};
        shelf.show_face();
        auto const id = shelf.apply(shelf.ana)->id;
        auto const paper = *shelf.write(shelf.acme, &download_resumes, {{id}});
        auto const bytes = shelf.read(shelf.acme, &fetch_download, {paper.id})->bytes;
        CHECK(bytes.find(shelf.face) != std::string::npos);
    });
}

TEST_CASE("the resume that was sent stands sealed, with the key of whoever sent it") {
    store::on_every_database([](store::Database& db) {
        Market market{db};
        auto const sent = market.apply(market.ana);
        REQUIRE(sent);
        auto const in_clear = [&] {
            return db.read([](store::Transaction& tx) {
                return tx.count("from sent_resumes where resume <> '' or sealed is null");
            });
        };
        auto const name = [&]() -> std::string {
            auto const detail = market.look(market.acme, sent->id);
            return detail && detail->resume.full_name ? detail->resume.full_name->str() : "";
        };
        CHECK(in_clear() == 0);
        CHECK(name() == "林知夏");
        auto const write = [&](auto work) {
            return *db.write([&](store::Transaction& tx) -> Result<Sealing> { return work(tx); });
        };
        write([](store::Transaction& tx) {
            seekers::ResumeContent before;
            before.full_name = web::text<Text<1, 40>>("王小明");
            tx.run("update sent_resumes set sealed = null, resume = $1", wire::write(before));
            return Sealing();
        });
        auto const sealed =
            write([](store::Transaction& tx) { return seal_clear(tx, ApplicationId(), 10); });
        CHECK((sealed.applications == 1 && sealed.last == sent->id));
        CHECK(write([&](store::Transaction& tx) {
                  return seal_clear(tx, sealed.last, 10);
              }).applications == 0);
        CHECK(in_clear() == 0);
        CHECK(name() == "王小明");
        write([&](store::Transaction& tx) {
            privacy::destroy_key(tx, market.ana.account.text);
            return Sealing();
        });
        CHECK(name().empty());
    });
}
