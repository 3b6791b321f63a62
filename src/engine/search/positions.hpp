#pragma once
#include <cstdint>
#include <span>
#include <vector>

// Where a term stands in a document, as bytes: rising positions as differences, each doubled, plus
// one where another follows, in groups of seven bits. A single 0 where nothing is known.
namespace sx::search {

// A position in the title or in the text as one number: those of one field are all even, those of
// the other all odd, so that no phrase goes from one to the other.
enum class Field : std::uint32_t { title, text };
inline std::uint32_t position_in(Field field, std::uint32_t position) {
    return 2 * position + std::uint32_t(field);
}
inline constexpr std::uint32_t most_position = (1U << 28) - 1;  // which a document may name

void put_positions(std::span<std::uint32_t const> rising, std::vector<std::uint8_t>& bytes);

// Both give where the bytes end.
std::uint8_t const* skip_positions(std::uint8_t const* bytes);
std::uint8_t const* read_positions(std::uint8_t const* bytes, std::vector<std::uint32_t>& into);

// The same, but null where they do not end before `end`, or do not rise: for bytes from a file.
std::uint8_t const* check_positions(std::uint8_t const* bytes, std::uint8_t const* end);

}  // namespace sx::search
