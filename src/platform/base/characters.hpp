#pragma once
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace sx {

// The first `most` Unicode code points of UTF-8, or all of it where there are no more.
std::string_view first_characters(std::string_view utf8, std::size_t most);

// How many bytes the first character has; a damaged sequence is taken byte by byte. Not for "".
std::size_t first_character(std::string_view utf8);

// The printable ASCII character that this one is the full-width form of.
std::optional<char> narrowed(std::string_view character);

// What stands between the separators: one part more than there are of them. The parts are views.
std::vector<std::string_view> split(std::string_view text, char at);

}  // namespace sx
