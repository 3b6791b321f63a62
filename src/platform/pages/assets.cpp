#include "platform/pages/assets.hpp"
#include <array>
#include <cstdint>
#include <stdexcept>
#include <vector>
#include "platform/base/embedded.hpp"

namespace sx::embedded {
std::span<EmbeddedFile const> site();
}

namespace sx::pages {
namespace {

// FNV-1a, 64 bits: names one content of a file; nobody's trust hangs on it.
std::string digest(std::string_view content) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::uint64_t hash = 0xcbf29ce484222325;
    for (char const c : content) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3;
    std::string text;
    for (int shift = 60; shift >= 0; shift -= 4) text += digits[hash >> shift & 15];
    return text;
}

std::string_view embedded_file(std::string_view name) {
    for (auto const& file : embedded::site())
        if (file.name == name) return file.content;
    throw std::logic_error(std::string("no such file in the program: ").append(name));
}

Asset made(std::string_view name, std::string_view content_type, std::string_view content) {
    return {Url("/site").at(digest(content)).at(name), content_type, content};
}

}  // namespace

std::span<Asset const> assets() {
    static auto const stylesheet =
        std::string(embedded_file("tokens.css")).append(embedded_file("site.css"));
    static std::vector<Asset> const all{
        made("site.css", "text/css; charset=utf-8", stylesheet),
        made("site.js", "text/javascript; charset=utf-8", embedded_file("site.js")),
        made("search.js", "text/javascript; charset=utf-8", embedded_file("search.js")),
        made("mark.svg", "image/svg+xml", embedded_file("mark.svg")),
        made("share.png", "image/png", embedded_file("share.png"))};
    return all;
}

Asset const& asset(std::string_view name) {
    for (auto const& each : assets())
        if (each.url.str().ends_with(name)) return each;
    throw std::logic_error(std::string("no such asset: ").append(name));
}

}  // namespace sx::pages
