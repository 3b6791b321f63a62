#include "platform/base/characters.hpp"
#include <algorithm>
#include <bit>

namespace sx {

std::string_view first_characters(std::string_view utf8, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(utf8[at]) & 0xC0u) != 0x80;
        if (begins && seen++ == most) return utf8.substr(0, at);
    }
    return utf8;
}

std::size_t first_character(std::string_view utf8) {
    auto const ones = std::countl_one(static_cast<unsigned char>(utf8[0]));
    auto const length = ones < 2 || ones > 4 ? std::size_t{1} : static_cast<std::size_t>(ones);
    return std::min(length, utf8.size());
}

// U+FF01 to U+FF5E are the printable ASCII characters, wide; in UTF-8 EF BC 81 to EF BD 9E.
std::optional<char> narrowed(std::string_view character) {
    if (character.size() != 3 || character[0] != '\xEF') return std::nullopt;
    if (character[1] != '\xBC' && character[1] != '\xBD') return std::nullopt;
    int const low = static_cast<unsigned char>(character[2]);
    int const ascii = character[1] == '\xBC' ? low - 0x80 + 0x20 : low - 0x80 + 0x60;
    if (ascii < '!' || ascii > '~') return std::nullopt;
    return static_cast<char>(ascii);
}

std::vector<std::string_view> split(std::string_view text, char at) {
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= text.size();) {
        auto const end = std::min(text.find(at, begin), text.size());
        parts.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

}  // namespace sx
