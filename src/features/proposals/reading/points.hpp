#pragma once
#include <cstdint>
#include <string>
#include <string_view>

// Characters of text that is known to be UTF-8.
namespace sx::proposals {

struct Point {
    std::uint32_t value;
    std::size_t length;  // bytes
};
inline Point point_at(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t place) {
        return at + place < text.size() ? static_cast<unsigned char>(text[at + place]) : 0u;
    };
    auto const first = byte(0);
    if (first < 0x80) return {first, 1};
    if (first < 0xE0) return {(first & 0x1Fu) << 6 | (byte(1) & 0x3Fu), 2};
    auto const two = (byte(1) & 0x3Fu) << 6 | (byte(2) & 0x3Fu);
    if (first < 0xF0) return {(first & 0x0Fu) << 12 | two, 3};
    return {(first & 0x07u) << 18 | two << 6 | (byte(3) & 0x3Fu), 4};
}

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_latin(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
constexpr char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
constexpr bool is_han(std::uint32_t point) {
    return (point >= 0x3400 && point <= 0x9FFF) || (point >= 0x20000 && point <= 0x3FFFF) ||
           (point >= 0xF900 && point <= 0xFAFF);
}

inline std::size_t length_of(std::string_view text) {
    std::size_t points = 0;
    for (char const c : text) points += (static_cast<unsigned char>(c) & 0xC0u) != 0x80u;
    return points;
}
// At most `most` characters from the front.
inline std::string_view first_points(std::string_view text, std::size_t most) {
    std::size_t at = 0;
    for (; most > 0 && at < text.size(); --most) at += point_at(text, at).length;
    return text.substr(0, at);
}

inline std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\n";
    auto const first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

}  // namespace sx::proposals
