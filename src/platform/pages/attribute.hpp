#pragma once
#include <cstdint>
#include <string_view>
#include "platform/pages/url.hpp"

namespace sx::pages {

// A name with its value, or nothing at all.
struct Attribute {
    enum class Kind : std::uint8_t { absent, flag, text, number };
    std::string_view name;
    std::string_view text{};
    std::int64_t number = 0;
    Kind kind = Kind::text;
};

// The kinds of attributes, by what may stand behind their "=".
struct TextAttribute {
    std::string_view name;
    constexpr Attribute operator()(std::string_view value) const { return {name, value}; }
};
struct UrlAttribute {  // Url or a literal that is one: there is no way in for unchecked text
    std::string_view name;
    constexpr Attribute operator()(UrlConstant url) const { return {name, url.str()}; }
    Attribute operator()(Url const& url) const { return {name, url.str()}; }
};
struct NumberAttribute {
    std::string_view name;
    constexpr Attribute operator()(std::int64_t value) const {
        return {name, {}, value, Attribute::Kind::number};
    }
};
struct FlagAttribute {
    std::string_view name;
    constexpr Attribute operator()(bool set = true) const {
        return {name, {}, 0, set ? Attribute::Kind::flag : Attribute::Kind::absent};
    }
};

}  // namespace sx::pages
