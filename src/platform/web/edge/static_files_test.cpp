#include "platform/web/edge/static_files.hpp"
#include <doctest/doctest.h>
#include <fstream>
#include <unistd.h>

using namespace sx::web;
using namespace sx::web::edge;
namespace fs = std::filesystem;

namespace {

// A built client of four files in a folder of its own, gone with it.
class Built {
public:
    Built() : path(fs::temp_directory_path() / ("sx-static-" + std::to_string(::getpid()))) {
        fs::create_directories(path / "assets");
        write("index.html", "<!doctype html>");
        write("assets/app-1a2b3c4d.js", std::string(5'000, 'x'));
        write("assets/style-5e6f7a8b.css", "body{}");
        write("assets/style-5e6f7a8b.css.br", "as brotli");
        write(".secret", "no");
    }
    ~Built() { fs::remove_all(path); }
    fs::path const path;

private:
    void write(std::string const& name, std::string const& bytes) const {
        std::ofstream(path / name, std::ios::binary) << bytes;
    }
};

Request get(std::string path, std::vector<Header> headers = {}) {
    Request request;
    request.path = std::move(path);
    request.headers = std::move(headers);
    return request;
}

std::string header(Reply const& reply, std::string_view name) {
    for (auto const& header : reply.headers)
        if (header.name == name) return header.value;
    return {};
}

}  // namespace

TEST_CASE("a file with its hash in its name is kept for ever, the page is asked for again") {
    Built const built;
    StaticFiles const files(built.path);
    auto const script = files.find(get("/assets/app-1a2b3c4d.js"));
    REQUIRE(script);
    CHECK(script->content_type == "text/javascript; charset=utf-8");
    CHECK(script->text().size() == 5'000);
    CHECK(header(*script, "cache-control") == "public, max-age=31536000, immutable");
    auto const page = files.find(get("/somewhere"), "/index.html");
    REQUIRE(page);
    CHECK(page->text() == "<!doctype html>");
    CHECK(header(*page, "cache-control") == "no-cache");
}

TEST_CASE("each caller gets the best form it accepts, each form has its own ETag") {
    Built const built;
    StaticFiles const files(built.path);
    Header const both{"accept-encoding", "gzip, br"};
    auto const zipped = files.find(get("/assets/app-1a2b3c4d.js", {both}));
    auto const plain = files.find(get("/assets/app-1a2b3c4d.js"));
    CHECK(header(*zipped, "content-encoding") == "gzip");
    CHECK(zipped->text().size() < 100);
    CHECK(header(*zipped, "etag") != header(*plain, "etag"));
    CHECK(header(*plain, "vary") == "Accept-Encoding");
    auto const brotli = files.find(get("/assets/style-5e6f7a8b.css", {both}));
    CHECK(header(*brotli, "content-encoding") == "br");
    CHECK(brotli->text() == "as brotli");
    CHECK(files.find(get("/assets/style-5e6f7a8b.css"))->text() == "body{}");
}

TEST_CASE("who holds a file already is told so") {
    Built const built;
    StaticFiles const files(built.path);
    auto const etag = header(*files.find(get("/index.html")), "etag");
    auto const again = files.find(get("/index.html", {{"if-none-match", "\"old\", " + etag}}));
    CHECK(again->status == 304);
    CHECK(again->text().empty());
    CHECK(header(*again, "etag") == etag);
    CHECK(files.find(get("/index.html", {{"if-none-match", "\"old\""}}))->status == 200);
}

TEST_CASE("nothing else is served") {
    Built const built;
    StaticFiles const files(built.path);
    for (auto const* path :
         {"/.secret", "/", "/assets", "/../etc/passwd", "/assets/../index.html", "/index.html/",
          "/assets/style-5e6f7a8b.css.br"})
        CHECK_MESSAGE(!files.find(get(path)), path);
    auto posted = get("/index.html");
    posted.method = Method::post;
    CHECK(!files.find(posted));
    CHECK_THROWS_AS(StaticFiles(built.path / "absent"), fs::filesystem_error);
}
