#pragma once
#include <cstddef>
#include <string_view>

namespace sx {

// The first `most` Unicode code points of UTF-8, or all of it where there are no more.
std::string_view first_characters(std::string_view utf8, std::size_t most);

}  // namespace sx
