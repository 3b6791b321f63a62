#pragma once
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace sx::search {

// A term where it stands in a text, in bytes.
struct Occurrence {
    std::string_view term;
    std::uint32_t offset = 0, length = 0;
};

struct Highlight {
    std::uint32_t offset = 0, length = 0;
    friend bool operator==(Highlight const&, Highlight const&) = default;
};

// Where a text holds one of the terms, in order; what overlaps or touches is one.
std::vector<Highlight> highlights(
    std::span<Occurrence const> text, std::span<std::string_view const> terms);

}  // namespace sx::search
