#include "platform/base/characters.hpp"

namespace sx {

std::string_view first_characters(std::string_view utf8, std::size_t most) {
    std::size_t seen = 0;
    for (std::size_t at = 0; at < utf8.size(); ++at) {
        bool const begins = (static_cast<unsigned char>(utf8[at]) & 0xC0u) != 0x80;
        if (begins && seen++ == most) return utf8.substr(0, at);
    }
    return utf8;
}

}  // namespace sx
