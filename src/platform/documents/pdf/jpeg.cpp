#include "platform/documents/pdf/jpeg.hpp"
#include "platform/documents/pdf/writer.hpp"

namespace sx::documents {
namespace {

constexpr int largest_side = 4000;

int byte_at(std::string_view bytes, std::size_t at) {
    return static_cast<unsigned char>(bytes[at]);
}
int two_bytes(std::string_view bytes, std::size_t at) {
    return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

bool is_sane(int side) { return side > 0 && side <= largest_side; }

}  // namespace

// Segments are passed over by their lengths up to the frame header (SOF0 to SOF2).
std::optional<JpegFacts> jpeg_facts(std::string_view bytes) {
    constexpr int app1 = 0xe1, app13 = 0xed;
    if (!bytes.starts_with("\xff\xd8")) return std::nullopt;
    JpegFacts facts;
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (byte_at(bytes, at) != 0xff) return std::nullopt;
        auto const marker = byte_at(bytes, at + 1);
        if (marker == app1 || marker == app13) facts.has_metadata = true;
        if (marker >= 0xc0 && marker <= 0xc2) {
            facts.height = two_bytes(bytes, at + 5);
            facts.width = two_bytes(bytes, at + 7);
            return facts;
        }
        at += 2 + static_cast<std::size_t>(two_bytes(bytes, at + 2));
    }
    return std::nullopt;
}

Held<cairo_surface_t> jpeg_surface(std::string const& bytes) {
    auto const facts = jpeg_facts(bytes);
    if (!facts || !is_sane(facts->width) || !is_sane(facts->height)) return nullptr;
    Held<cairo_surface_t> surface(
        cairo_image_surface_create(CAIRO_FORMAT_RGB24, facts->width, facts->height));
    auto* const copy = new std::string(bytes);
    cairo_surface_set_mime_data(
        surface.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<unsigned char const*>(copy->data()),
        copy->size(), [](void* held) { delete static_cast<std::string*>(held); }, copy);
    return surface;
}

}  // namespace sx::documents
