#pragma once
#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace sx::topk {

inline constexpr std::size_t filter_words = 2;

// Hard rules as bits whose meaning belongs to the caller: `has` is what one is ("holds a bachelor's
// degree", "stands in Hubei"), `allowed` what one accepts of the other side. A rule of "at least"
// allows every level from there on.
struct Filter {
    std::array<std::uint64_t, filter_words> has{};
    std::array<std::uint64_t, filter_words> allowed{};
    friend auto operator<=>(Filter const&, Filter const&) = default;
};

// Whether each of the two accepts everything that the other has.
inline bool agree(Filter const& one, Filter const& other) {
    std::uint64_t refused = 0;
    for (std::size_t word = 0; word < filter_words; ++word)
        refused |= (one.has[word] & ~other.allowed[word]) | (other.has[word] & ~one.allowed[word]);
    return refused == 0;
}

// A group's filter has what all of it have and allows what any of it allows: where those of two
// groups do not agree, no pair of their members does. A group starts as this one.
inline constexpr Filter nobody{{~std::uint64_t{0}, ~std::uint64_t{0}}, {}};

inline void join(Filter& group, Filter const& member) {
    for (std::size_t word = 0; word < filter_words; ++word) {
        group.has[word] &= member.has[word];
        group.allowed[word] |= member.allowed[word];
    }
}

}  // namespace sx::topk
