#pragma once
#include <compare>
#include <string>
#include <string_view>

namespace sx {

// A UUID that cannot be passed where another record's id is expected.
template <class Record> struct Id {
    std::string text;
    friend auto operator<=>(Id const&, Id const&) = default;
};

constexpr bool is_uuid(std::string_view text) {
    if (text.size() != 36) return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const dash = i == 8 || i == 13 || i == 18 || i == 23;
        if (dash ? text[i] != '-'
                 : std::string_view("0123456789abcdef").find(text[i]) == std::string_view::npos)
            return false;
    }
    return true;
}

}  // namespace sx
