#pragma once
#include <string_view>
#include "features/organisations/pictures.hpp"

// Pure, so that every rule is one line of test.
namespace sx::organisations {

inline constexpr std::size_t most_in_gallery = 12;
inline constexpr int longest_edge_px = 6000;

struct PictureSize {
    int width = 0, height = 0;
};
// Of a PNG or JPEG, from its headers. Refuses with picture_unreadable, picture_too_wide, and
// photo_has_metadata what still tells where and with what it was taken: the client encodes anew,
// which leaves that behind; what does not come from it is refused, not mended.
Result<PictureSize> picture_size(std::string_view bytes);

// Of those an employer has, which one more of that kind takes the place of: there is one logo and
// one banner to see, and one more that waits.
std::vector<OrganisationPicture> displaced(
    std::vector<OrganisationPicture> const&, PictureKind, PictureState by);
// Refuses with too_many_pictures.
Result<> check_room(std::vector<OrganisationPicture> const&, PictureKind);

}  // namespace sx::organisations
