#include "platform/web/edge/static_files.hpp"
#include <algorithm>
#include <array>
#include <fstream>
#include <iterator>
#include <system_error>
#include "platform/base/digest.hpp"
#include "platform/web/edge/encoding.hpp"

namespace sx::web::edge {
namespace {

namespace fs = std::filesystem;

constexpr int thorough = 6;
struct Kind {
    std::string_view extension;
    std::string_view content_type;
};
constexpr std::array<Kind, 18> kinds{{
    {".html", "text/html; charset=utf-8"},
    {".js", "text/javascript; charset=utf-8"},
    {".mjs", "text/javascript; charset=utf-8"},
    {".css", "text/css; charset=utf-8"},
    {".json", "application/json"},
    {".map", "application/json"},
    {".webmanifest", "application/manifest+json"},
    {".txt", "text/plain; charset=utf-8"},
    {".xml", "application/xml"},
    {".svg", "image/svg+xml"},
    {".png", "image/png"},
    {".jpg", "image/jpeg"},
    {".webp", "image/webp"},
    {".avif", "image/avif"},
    {".ico", "image/x-icon"},
    {".woff2", "font/woff2"},
    {".wasm", "application/wasm"},
    {".mp3", "audio/mpeg"},
}};

std::string content_type_of(std::string_view name) {
    for (auto const& kind : kinds)
        if (name.ends_with(kind.extension)) return std::string(kind.content_type);
    return "application/octet-stream";
}

std::string bytes_of(fs::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    if (in.bad() || !in.is_open())
        throw fs::filesystem_error("cannot read", path, std::make_error_code(std::errc::io_error));
    return bytes;
}

bool is_coded_form(fs::path const& path) {
    auto const ending = path.extension();
    return (ending == ".br" || ending == ".gz") && fs::exists(fs::path(path).replace_extension());
}

// Whether the caller holds it already (RFC 9110 section 13.1.2, weak comparison).
bool known(Request const& request, std::string_view etag) {
    auto const held = request.header("if-none-match");
    return held == "*" || held.find(etag) != std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(fs::path const& folder) {
    for (auto it = fs::recursive_directory_iterator(folder); it != fs::end(it); ++it) {
        if (it->path().filename().native().starts_with('.')) {
            if (it->is_directory()) it.disable_recursion_pending();
            continue;
        }
        if (!it->is_regular_file() || is_coded_form(it->path())) continue;
        auto name = "/" + fs::relative(it->path(), folder).generic_string();
        auto file = read(it->path(), name);
        files_.emplace(std::move(name), std::move(file));
    }
}

StaticFiles::File StaticFiles::read(fs::path const& path, std::string const& name) {
    File file{content_type_of(name), {}};
    Reply plain{200, file.content_type, body_of(bytes_of(path))};
    for (auto const& [ending, coding] : {std::pair{".br", "br"}, std::pair{".gz", "gzip"}}) {
        auto const coded = fs::path(path).concat(ending);
        if (fs::exists(coded)) file.forms.push_back({coding, body_of(bytes_of(coded)), {}, {}});
        else if (coding == std::string_view("gzip") && worth_zipping(plain))
            file.forms.push_back({coding, body_of(gzip(*plain.body, thorough)), {}, {}});
    }
    file.forms.push_back({{}, plain.body, {}, {}});
    finish(file, name);
    return file;
}

void StaticFiles::finish(File& file, std::string const& name) {
    bool const forever = name.starts_with("/assets/");
    for (auto& form : file.forms) {
        form.etag.append("\"").append(sha256_hex(*form.body).substr(0, 20)).append("\"");
        form.headers = {
            {"etag", form.etag},
            {"cache-control", forever ? "public, max-age=31536000, immutable" : "no-cache"}};
        if (file.forms.size() > 1) form.headers.push_back({"vary", "Accept-Encoding"});
        if (!form.coding.empty()) form.headers.push_back({"content-encoding", form.coding});
    }
}

std::optional<Reply> StaticFiles::find(Request const& request, std::string const& path) const {
    if (request.method != Method::get && request.method != Method::head) return {};
    auto const found = files_.find(path);
    if (found == files_.end()) return {};
    auto const& forms = found->second.forms;
    auto const& form = *std::find_if(forms.begin(), forms.end(), [&](Form const& f) {
        return f.coding.empty() || accepts(request, f.coding);
    });
    Reply reply{200, found->second.content_type, form.body, form.headers, "{file}"};
    if (known(request, form.etag)) {
        reply.status = 304;
        reply.body = {};
    }
    return reply;
}

}  // namespace sx::web::edge
