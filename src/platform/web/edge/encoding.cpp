#include "platform/web/edge/encoding.hpp"
#include <algorithm>
#include <new>
#include <zlib.h>
#include "platform/web/edge/header_text.hpp"

namespace sx::web::edge {
namespace {

constexpr std::size_t most_entries = 2048;
constexpr int quick = 1;

// "q=0", "q=0.0" ...: a weight with no digit above zero.
bool refuses(std::string_view weight) {
    return weight.starts_with("q=0") && weight.find_first_of("123456789") == std::string_view::npos;
}

}  // namespace

bool accepts(Request const& request, std::string_view coding) {
    auto list = request.header("accept-encoding");
    while (!list.empty()) {
        auto const comma = list.find(',');
        auto const item = list.substr(0, comma);
        list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
        auto const mark = item.find(';');
        if (!same_text(trimmed(item.substr(0, mark)), coding)) continue;
        return mark == std::string_view::npos || !refuses(trimmed(item.substr(mark + 1)));
    }
    return false;
}

std::string gzip(std::string_view bytes, int level) {
    constexpr int gzip_window = 15 + 16;
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::bad_alloc();
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);  // one call suffices: deflateBound made room for all of it
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

bool worth_zipping(Reply const& reply) {
    if (!reply.body || reply.body->size() <= 1024) return false;
    std::string_view const type = reply.content_type;
    bool const text = type.starts_with("text/") || type.find("json") != std::string_view::npos ||
                      type.find("xml") != std::string_view::npos ||
                      type.find("javascript") != std::string_view::npos;
    return text && std::none_of(reply.headers.begin(), reply.headers.end(), [](Header const& h) {
               return h.name == "content-encoding" || h.name == "set-cookie";
           });
}

Body GzipCache::zipped(Body const& body) {
    if (auto const found = entries_.find(body.get());
        found != entries_.end() && found->second.body.lock() == body)
        return found->second.zipped;
    if (entries_.size() >= most_entries)
        std::erase_if(entries_, [](auto const& entry) { return entry.second.body.expired(); });
    if (entries_.size() >= most_entries) entries_.clear();
    auto made = body_of(gzip(*body, quick));
    entries_.insert_or_assign(body.get(), Entry{body, made});
    return made;
}

void zip_if_wanted(Request const& request, Reply& reply, GzipCache* cache) {
    if (!worth_zipping(reply)) return;
    reply.headers.push_back({"vary", "Accept-Encoding"});
    if (!accepts(request, "gzip")) return;
    reply.body = cache ? cache->zipped(reply.body) : body_of(gzip(*reply.body, quick));
    for (auto& header : reply.headers)
        if (header.name == "etag" && !header.value.starts_with("W/")) header.value.insert(0, "W/");
    reply.headers.push_back({"content-encoding", "gzip"});
}

}  // namespace sx::web::edge
