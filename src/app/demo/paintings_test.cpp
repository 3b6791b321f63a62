#include <doctest/doctest.h>
#include "app/demo/paintings.hpp"
#include "platform/documents/pdf/jpeg.hpp"

using namespace sx;

TEST_CASE("the face of the story is a photo that a resume takes") {
    auto const face = app::demo::painted_face();
    auto const facts = documents::jpeg_facts(face);
    REQUIRE(facts);
    CHECK((facts->width == 320 && facts->height == 320 && !facts->has_metadata));
    CHECK(face.ends_with("\xff\xd9"));
}
