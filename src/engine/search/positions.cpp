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

// What follows the first byte of a number; null where it has no end.
std::uint8_t const* check_rest(
    std::uint8_t const* bytes, std::uint8_t const* end, std::uint64_t& number) {
    constexpr std::size_t longest = 5;
    number &= 0x7F;
    for (std::size_t read = 1; read < longest && bytes != end; ++read) {
        number |= std::uint64_t(*bytes & 0x7F) << (7 * read);
        if ((*bytes++ & 0x80) == 0) return bytes;
    }
    return nullptr;
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
    std::uint64_t position = 0;
    for (bool first = true, more = true; more; first = false) {
        if (bytes == end) return nullptr;
        std::uint64_t number = *bytes++;
        // Nearly all are of one byte.
        if (number >= 0x80) bytes = check_rest(bytes, end, number);
        if (bytes == nullptr) return nullptr;
        if (number == 0 && first) return bytes;
        if (number < 2) return nullptr;
        position += number / 2;
        if (position > 2 * std::uint64_t(most_position) + 2) return nullptr;
        more = (number & 1) != 0;
    }
    return bytes;
}

}  // namespace sx::search
