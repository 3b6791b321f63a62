#pragma once
#include "features/organisations/messages.hpp"
#include "features/organisations/picture_life.hpp"

// Pictures on an employer's own page; everybody sees one once staff have looked at it.
namespace sx::organisations {

// banner: across the top of the page. gallery: in its order below.
enum class PictureKind { logo, banner, gallery };
BOOST_DESCRIBE_ENUM(PictureKind, logo, banner, gallery)

struct OrganisationPicture;
using PictureId = Id<OrganisationPicture>;
using PictureAlt = Text<1, 120>;  // says what it shows to who cannot see it

// What everybody may know of it; the sizes are in pixels.
struct EmployerPicture {
    PictureId id;
    PictureKind kind{};
    PictureAlt alt;
    std::int64_t width = 0, height = 0;
};
BOOST_DESCRIBE_STRUCT(EmployerPicture, (), (id, kind, alt, width, height))

// Also the record.
struct OrganisationPicture : EmployerPicture {
    OrganisationId organisation_id;
    std::int64_t place = 0;  // in the order
    Id<files::StoredFile> file_id;
    std::string name;
    PictureState state{};
    std::optional<Remark> remark;  // of the last decision, for its members
    Instant added_at;
    std::optional<Instant> decided_at;
};
BOOST_DESCRIBE_STRUCT(
    OrganisationPicture, (EmployerPicture),
    (organisation_id, place, file_id, name, state, remark, added_at, decided_at))

struct AddPicture {
    PictureKind kind{};
    Id<files::StoredFile> file_id;
    PictureAlt alt;
};
BOOST_DESCRIBE_STRUCT(AddPicture, (), (kind, file_id, alt))

struct RewordPicture {
    PictureId picture_id;
    PictureAlt alt;
};
BOOST_DESCRIBE_STRUCT(RewordPicture, (), (picture_id, alt))

struct OrderPictures {
    List<PictureId, 40> picture_ids;  // the first comes first
};
BOOST_DESCRIBE_STRUCT(OrderPictures, (), (picture_ids))

struct PictureRef {
    PictureId picture_id;
};
BOOST_DESCRIBE_STRUCT(PictureRef, (), (picture_id))

struct PublicPictureRef {
    OrganisationId organisation_id;
    PictureId picture_id;
};
BOOST_DESCRIBE_STRUCT(PublicPictureRef, (), (organisation_id, picture_id))

struct OrganisationPictures {
    std::vector<OrganisationPicture> items;  // in their order
};
BOOST_DESCRIBE_STRUCT(OrganisationPictures, (), (items))

struct DecidePicture {
    PictureId picture_id;
    Decision decision{};  // a picture is not returned
    std::optional<Remark> remark;
};
BOOST_DESCRIBE_STRUCT(DecidePicture, (), (picture_id, decision, remark))

}  // namespace sx::organisations
