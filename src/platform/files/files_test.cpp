#include "platform/aging/test_aging.hpp"
#include "platform/files/aging.hpp"
#include "platform/files/files.hpp"
#include <algorithm>
#include "platform/access/sessions.hpp"
#include "platform/base/test_world.hpp"
#include "platform/files/kinds.hpp"
#include "platform/files/sealing.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/store/test_databases.hpp"
#include "platform/web/dispatcher.hpp"
#include "platform/wire/json.hpp"

using namespace sx;
using namespace sx::files;
using namespace std::string_literals;
using namespace std::string_view_literals;

namespace {

// Every byte value, behind the mark of a picture.
std::string picture(std::size_t size = 600) {
    std::string bytes("\x89PNG\r\n\x1A\n"sv);
    while (bytes.size() < size) bytes += static_cast<char>(bytes.size());
    return bytes;
}

struct Shown {
    Id<StoredFile> file_id;
};
BOOST_DESCRIBE_STRUCT(Shown, (), (file_id))
Result<web::Download> show(web::Call const& call, Shown const& form) {
    return download(call.tx, form.file_id, web::Download::As::shown);
}

struct Counter {
    store::Database& db;
    TestWorld world{};
    access::AccountId ana = world.fresh<access::Account>(), ben = world.fresh<access::Account>();
    web::Dispatcher dispatcher{db, world, all(), {}};
    std::string of_ana = session(ana), of_ben = session(ben);

    static web::Endpoints all() {
        auto endpoints = files::endpoints();
        endpoints.push_back(web::download<&show>("/shown/{file_id}", access::signed_in, "Look"));
        return endpoints;
    }
    std::string session(access::AccountId const& who) {
        auto const token = db.write([&](store::Transaction& tx) -> Result<std::string> {
            return access::open_session(tx, world, {access::Role::employer, who});
        });
        return "session=" + *token;
    }
    web::Reply send(
        access::AccountId const& who, std::string_view purpose, std::string name, std::string body,
        std::string type = "application/octet-stream") {
        web::Request request{
            web::Method::post, "/api/v1/files", std::string("purpose=").append(purpose)};
        request.body = std::move(body);
        request.headers = {
            {"content-type", std::move(type)},
            {"idempotency-key", world.fresh_id()},
            {"sx-name", std::move(name)},
            {"cookie", who == ana ? of_ana : of_ben}};
        return dispatcher.answer(request);
    }
    FileFacts sent(
        access::AccountId const& who, std::string_view purpose, std::string name,
        std::string body) {
        auto const reply = send(who, purpose, std::move(name), std::move(body));
        REQUIRE(reply.status == 201);
        return wire::read_own<FileFacts>(reply.text());
    }
    Result<FileFacts> claimed(FileFacts const& file, access::AccountId const& by, Purpose purpose) {
        return db.write(
            [&](store::Transaction& tx) { return claim(tx, file.file_id, by, purpose); });
    }
    Result<StoredFile> opened(FileFacts const& file) {
        return db.read([&](store::Transaction& tx) { return open(tx, file.file_id); });
    }
    std::int64_t purged() { return aging::ended(db, world, files::data_classes()); }
};

bool says(web::Reply const& reply, unsigned status, std::string_view code) {
    auto const part = std::string(R"("code":")").append(code).append("\"");
    return reply.status == status && reply.text().find(part) != std::string_view::npos;
}

std::string header(web::Reply const& reply, std::string_view name) {
    for (auto const& h : reply.headers)
        if (h.name == name) return h.value;
    return {};
}

}  // namespace

TEST_CASE("what is sent in comes out as it was, byte for byte, once it is claimed") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const file = counter.sent(counter.ana, "picture", "a.png", picture());
        CHECK((file.name == "a.png" && file.media_type == "image/png" && file.size == 600));
        auto const claimed = counter.claimed(file, counter.ana, Purpose::picture);
        REQUIRE(claimed);
        CHECK(claimed->size == 600);
        CHECK(counter.opened(file)->bytes == picture());
        web::Request request{web::Method::get, "/api/v1/shown/" + file.file_id.text};
        request.headers = {{"cookie", counter.of_ben}};
        auto const reply = counter.dispatcher.answer(request);
        CHECK((reply.status == 200 && reply.content_type == "image/png"));
        CHECK(reply.text() == picture());
        CHECK(
            header(reply, "content-disposition") ==
            "inline; filename=\"a.png\"; filename*=UTF-8''a.png");
        CHECK(header(reply, "content-security-policy").find("sandbox") != std::string::npos);
        CHECK(header(reply, "cache-control") == "no-store");
    });
}

TEST_CASE("the content decides what a file is, and each purpose takes its own kinds and size") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const send = [&](std::string_view purpose, std::string name, std::string body) {
            return counter.send(counter.ana, purpose, std::move(name), std::move(body));
        };
        CHECK(says(send("photo", "a.png", "<html>"), 422, "picture_expected"));
        CHECK(says(send("licence", "a.pdf", "MZ\x90\0"s), 422, "scan_expected"));
        CHECK(says(
            send("table", "a.csv", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), 422, "table_expected"));
        CHECK(says(send("photo", "a.png", ""), 422, "file_is_empty"));
        auto const large = picture(2 * 1024 * 1024 + 1);
        CHECK(says(send("photo", "a.png", large), 413, "file_too_large"));
        CHECK(counter.send(counter.ana, "banner", "a.png", large).status == 201);
        CHECK(send("toy", "a.png", picture()).status == 422);
        CHECK(send("photo", "", picture()).status == 422);
        CHECK(says(
            counter.send(counter.ana, "photo", "a", picture(), "image/png"), 400,
            "bytes_expected"));
        CHECK(counter.dispatcher.body_limit(web::Method::post, "/api/v1/files") == largest_file);
        CHECK(counter.dispatcher.body_limit(web::Method::post, "/api/v1/x") == 1024 * 1024);
    });
}

TEST_CASE("only its sender may claim a file, for what it was sent for, and once") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const file = counter.sent(counter.ana, "licence", "a.png", picture());
        auto const code = [&](access::AccountId const& by, Purpose purpose) {
            auto const claimed = counter.claimed(file, by, purpose);
            return claimed ? std::string("claimed") : claimed.error().code;
        };
        CHECK(code(counter.ben, Purpose::licence) == "file_not_found");
        CHECK(code(counter.ana, Purpose::photo) == "file_for_other_purpose");
        CHECK(code(counter.ana, Purpose::licence) == "claimed");
        CHECK(code(counter.ana, Purpose::licence) == "file_already_used");
    });
}

TEST_CASE("what nobody claims is gone after a day, what was claimed when it is released") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const kept = counter.sent(counter.ana, "photo", "a.png", picture());
        auto const left = counter.sent(counter.ana, "photo", "b.png", picture());
        REQUIRE(counter.claimed(kept, counter.ana, Purpose::photo));
        counter.world.time += std::chrono::hours(24);
        CHECK(counter.purged() == 0);
        counter.world.time += std::chrono::milliseconds(1);
        CHECK(counter.purged() == 1);
        CHECK(counter.opened(left).error().code == "file_not_found");
        REQUIRE(counter.opened(kept));
        REQUIRE(db.write([&](store::Transaction& tx) -> Result<> {
            release(tx, kept.file_id);
            return {};
        }));
        CHECK(counter.opened(kept).error().code == "file_not_found");
    });
}

TEST_CASE("nobody fills the disk with uploads that are never used") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        for (int number = 0; number < 30; ++number)
            counter.sent(counter.ana, "photo", "a.png", picture(20));
        auto const one_more = [&](access::AccountId const& who) {
            return counter.send(who, "photo", "a.png", picture(20));
        };
        CHECK(says(one_more(counter.ana), 429, "too_many_files"));
        CHECK(one_more(counter.ben).status == 201);
    });
}

TEST_CASE("kinds are told by their marks; text is CSV in whatever encoding") {
    CHECK(recognise("\xFF\xD8\xFF\xE0 JFIF") == Kind::jpeg);
    CHECK(recognise("%PDF-1.7\n") == Kind::pdf);
    CHECK(recognise("PK\x03\x04 … word/document.xml") == Kind::docx);
    CHECK(recognise("PK\x03\x04 … xl/workbook.xml") == Kind::xlsx);
    CHECK(!recognise("PK\x03\x04 a plain archive"));
    CHECK(recognise("\xEF\xBB\xBF岗位,人数\r\n厨师,2\r\n") == Kind::csv);
    CHECK(recognise("\xB8\xDA\xCE\xBB,2\n") == Kind::csv);  // GB 18030
    CHECK(!recognise("GIF89a\x01\x00"sv));
    CHECK(!recognise(""));
}

TEST_CASE("a file's name loses folders and control characters, and ends like its kind") {
    CHECK(clean_name("C:\\scans\\执照.PNG", Kind::png) == "执照.PNG");
    CHECK(clean_name("../../etc/passwd", Kind::pdf) == "passwd.pdf");
    CHECK(clean_name("a\r\nb.html", Kind::jpeg) == "ab.html.jpg");
    CHECK(clean_name("/", Kind::csv) == "file.csv");
    CHECK(clean_name("photo.JPEG", Kind::jpeg) == "photo.JPEG");
}

TEST_CASE(
    "a file that several hold stays until the last lets it go; saying it twice does no harm") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const made = db.write([&](store::Transaction& tx) -> Result<Id<StoredFile>> {
            auto const kept = keep(
                tx, counter.world, Purpose::attachment, counter.ana,
                {"a.pdf", "application/pdf", "x"});
            for (auto const* id : {"1", "1", "2"}) hold(tx, kept.file_id, {"resume", id});
            hold(tx, kept.file_id, {"copy", "1"});
            return kept.file_id;
        });
        auto const stays_without = [&](FileHolder const& holder) {
            return *db.write([&](store::Transaction& tx) -> Result<bool> {
                let_go(tx, *made, holder);
                return bool{open(tx, *made)};
            });
        };
        CHECK(stays_without({"resume", "1"}));
        CHECK(stays_without({"resume", "1"}));
        CHECK(stays_without({"nobody", "7"}));
        CHECK(stays_without({"copy", "1"}));
        CHECK(!stays_without({"resume", "2"}));
        CHECK(!stays_without({"resume", "2"}));
    });
}

TEST_CASE("what a seeker sends in stands sealed, also where an older program left it in clear") {
    store::on_every_database([](store::Database& db) {
        Counter counter{db};
        auto const kept = [&](Purpose purpose) {
            return *db.write([&](store::Transaction& tx) -> Result<Id<StoredFile>> {
                return keep(tx, counter.world, purpose, counter.ana, {"a", "image/png", picture()})
                    .file_id;
            });
        };
        auto const photo = kept(Purpose::photo), banner = kept(Purpose::banner);
        auto const count = [&](std::string_view which) {
            return db.read([&](store::Transaction& tx) {
                return tx.count(std::string("from stored_files where ").append(which));
            });
        };
        auto const bytes = [&](Id<StoredFile> const& id) {
            return db.read([&](store::Transaction& tx) {
                auto const file = open(tx, id);
                return file ? file->bytes : file.error().code;
            });
        };
        auto const name = [&](Id<StoredFile> const& id) {
            return db.read([&](store::Transaction& tx) { return open(tx, id)->name; });
        };
        CHECK(count("sealed is not null and length(content) = 0") == 1);
        CHECK(count("name = '' and sealed_name is not null") == 2);
        CHECK((name(photo) == "a" && name(banner) == "a"));
        CHECK((bytes(photo) == picture() && bytes(banner) == picture()));
        auto const write = [&](auto work) {
            return *db.write(
                [&](store::Transaction& tx) -> Result<std::int64_t> { return work(tx); });
        };
        write([&](store::Transaction& tx) {
            Bytes<600> clear{picture()};
            return tx.run(
                "update stored_files set sealed = null, content = $1, sealed_name = null, "
                "name = 'b'",
                clear);
        });
        auto const seal = [](store::Transaction& tx) { return seal_clear(tx, 10); };
        CHECK(write(seal) == 3);
        CHECK(write(seal) == 0);
        CHECK(count("sealed is not null and length(content) = 0") == 1);
        CHECK(count("name <> ''") == 0);
        CHECK((name(photo) == "b" && name(banner) == "b"));
        CHECK((bytes(photo) == picture() && bytes(banner) == picture()));
        write([&](store::Transaction& tx) {
            privacy::destroy_key(tx, counter.ana.text);
            return 0;
        });
        CHECK((bytes(photo) == "file_not_found" && bytes(banner) == picture()));
        CHECK(name(banner) == "file");
    });
}
