#include "engine/search/positions.hpp"

namespace sx::search {
namespace {

void put_number(std::uint32_t number, std::vector<std::uint8_t>& bytes) {
    for (; number >= 0x80; number >>= 7) bytes.push_back(std::uint8_t(number | 0x80));
    bytes.push_back(std::uint8_t(number));
}

std::uint8_t const* read_number(std::uint8_t const* bytes, std::uint32_t& number) {
    number = *bytes & 0x7F;
    for (unsigned shift = 7; (*bytes++ & 0x80) != 0; shift += 7)
        number |= std::uint32_t(*bytes & 0x7F) << shift;
    return bytes;
}

}  // namespace

void put_positions(std::span<std::uint32_t const> rising, std::vector<std::uint8_t>& bytes) {
    if (rising.empty()) return bytes.push_back(0);
    std::uint32_t before = 0;
    for (std::size_t at = 0; at < rising.size(); ++at) {
        auto const position = rising[at] + 1;
        put_number(2 * (position - before) + (at + 1 < rising.size() ? 1 : 0), bytes);
        before = position;
    }
}

std::uint8_t const* skip_positions(std::uint8_t const* bytes) {
    for (bool more = true; more;) {
        more = (*bytes & 1) != 0;
        while ((*bytes++ & 0x80) != 0) {}
    }
    return bytes;
}

std::uint8_t const* read_positions(std::uint8_t const* bytes, std::vector<std::uint32_t>& into) {
    into.clear();
    std::uint32_t position = 0;
    for (bool more = true; more;) {
        std::uint32_t number = 0;
        bytes = read_number(bytes, number);
        if (number == 0) break;
        position += number / 2;
        into.push_back(position - 1);
        more = (number & 1) != 0;
    }
    return bytes;
}

std::uint8_t const* check_positions(std::uint8_t const* bytes, std::uint8_t const* end) {
    constexpr std::size_t longest = 5;
    std::uint64_t position = 0;
    for (bool first = true, more = true; more; first = false) {
        std::uint64_t number = 0;
        std::size_t read = 0;
        for (bool goes_on = true; goes_on; ++read) {
            if (bytes == end || read == longest) return nullptr;
            number |= std::uint64_t(*bytes & 0x7F) << (7 * read);
            goes_on = (*bytes++ & 0x80) != 0;
        }
        if (number == 0 && first) return bytes;
        if (number < 2) return nullptr;
        position += number / 2;
        if (position > 2 * std::uint64_t(most_position) + 2) return nullptr;
        more = (number & 1) != 0;
    }
    return bytes;
}

}  // namespace sx::search
