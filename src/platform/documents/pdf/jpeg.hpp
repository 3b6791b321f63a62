#pragma once
#include <optional>
#include <string_view>

namespace sx::documents {

struct JpegFacts {
    int width = 0, height = 0;
    bool has_metadata = false;  // Exif, XMP or IPTC: where and with what it was taken
};
// From its headers alone; nothing when it is no JPEG.
std::optional<JpegFacts> jpeg_facts(std::string_view bytes);

}  // namespace sx::documents
