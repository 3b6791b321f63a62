#pragma once
#include <span>
#include <string_view>

namespace sx {

// A file that was put into the program when it was built; see sx_embed in cmake/house.cmake.
struct EmbeddedFile {
    std::string_view name;  // without its folder
    std::string_view content;
};

}  // namespace sx
