#include "features/organisations/picture_rules.hpp"
#include <algorithm>
#include "platform/documents/pdf/jpeg.hpp"

namespace sx::organisations {
namespace {

using namespace std::string_view_literals;

Problem unreadable() { return refuse(ProblemKind::conflict, "picture_unreadable"); }

std::uint32_t number_at(std::string_view bytes, std::size_t at) {
    std::uint32_t number = 0;
    for (std::size_t byte = 0; byte < 4; ++byte)
        number = number << 8U | static_cast<unsigned char>(bytes[at + byte]);
    return number;
}

// A PNG begins with its signature and the chunk IHDR: length, name, width, height.
Result<PictureSize> png_size(std::string_view bytes) {
    constexpr std::size_t name_at = 12, width_at = 16, height_at = 20, header_end = 24;
    if (bytes.size() < header_end || bytes.substr(name_at, 4) != "IHDR") return unreadable();
    if (bytes.find("eXIf"sv) != std::string_view::npos)
        return refuse(ProblemKind::conflict, "photo_has_metadata");
    auto const width = number_at(bytes, width_at), height = number_at(bytes, height_at);
    if (width == 0 || height == 0) return unreadable();
    constexpr std::uint32_t longest = longest_edge_px;
    if (width > longest || height > longest)
        return refuse(ProblemKind::conflict, "picture_too_wide");
    return PictureSize{static_cast<int>(width), static_cast<int>(height)};
}

}  // namespace

Result<PictureSize> picture_size(std::string_view bytes) {
    if (bytes.starts_with("\x89PNG"sv)) return png_size(bytes);
    auto const facts = documents::jpeg_facts(bytes);
    if (!facts || facts->width <= 0 || facts->height <= 0) return unreadable();
    if (facts->has_metadata) return refuse(ProblemKind::conflict, "photo_has_metadata");
    if (facts->width > longest_edge_px || facts->height > longest_edge_px)
        return refuse(ProblemKind::conflict, "picture_too_wide");
    return PictureSize{facts->width, facts->height};
}

std::vector<OrganisationPicture> displaced(
    std::vector<OrganisationPicture> const& all, PictureKind kind, PictureState by) {
    std::vector<OrganisationPicture> gone;
    if (kind == PictureKind::gallery) return gone;
    for (auto const& picture : all) {
        bool const is_shown = picture.state == PictureState::approved;
        if (picture.kind == kind && (by == PictureState::approved) == is_shown)
            gone.push_back(picture);
    }
    return gone;
}

Result<> check_room(std::vector<OrganisationPicture> const& all, PictureKind kind) {
    auto const taken = static_cast<std::size_t>(
        std::ranges::count(all, PictureKind::gallery, &OrganisationPicture::kind));
    if (kind == PictureKind::gallery && taken >= most_in_gallery)
        return refuse(ProblemKind::conflict, "too_many_pictures");
    return {};
}

}  // namespace sx::organisations
