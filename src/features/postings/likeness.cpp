#include "features/postings/likeness.hpp"
#include <algorithm>
#include <charconv>
#include <limits>

namespace sx::postings {
namespace {

// The letters of a text: half width, small, without spaces and punctuation. The text is UTF-8.
std::vector<char32_t> letters_of(std::string_view text) {
    std::vector<char32_t> letters;
    for (std::size_t at = 0; at < text.size();) {
        auto const lead = static_cast<unsigned char>(text[at]);
        std::size_t const length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        char32_t letter = length == 1 ? lead : lead & (0xFFu >> (length + 1));
        for (std::size_t tail = 1; tail < length && at + tail < text.size(); ++tail)
            letter = letter << 6 | (static_cast<unsigned char>(text[at + tail]) & 0x3Fu);
        at += length;
        if (letter >= 0xFF01 && letter <= 0xFF5E) letter -= 0xFEE0;  // full width
        if (letter >= U'A' && letter <= U'Z') letter += U'a' - U'A';
        bool const ascii_word =
            (letter >= U'a' && letter <= U'z') || (letter >= U'0' && letter <= U'9');
        bool const punctuation =
            (letter >= 0x2000 && letter <= 0x206F) || (letter >= 0x3000 && letter <= 0x303F) ||
            (letter >= 0xFE30 && letter <= 0xFE4F) || letter == 0xB7 || letter == 0xA0;
        if (ascii_word || (letter >= 0x80 && !punctuation)) letters.push_back(letter);
    }
    return letters;
}

// SplitMix64's finalizer (Steele, Lea, Flood 2014): every bit of the input reaches every bit.
constexpr std::uint64_t mixed(std::uint64_t value) {
    value += 0x9E3779B97F4A7C15;
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
    return value ^ (value >> 31);
}

constexpr auto factors = [] {
    std::array<std::uint64_t, mark_count> all{};
    for (std::size_t at = 0; at < mark_count; ++at) all[at] = mixed(at) | 1;
    return all;
}();

Percent part(std::size_t of, std::size_t whole) {
    return {static_cast<std::int64_t>(whole == 0 ? 100 : of * 100 / whole)};
}

}  // namespace

Shingles shingles_of(std::string_view text, std::size_t run) {
    auto const letters = letters_of(text);
    Shingles shingles;
    auto const add = [&](std::size_t from, std::size_t length) {
        std::uint64_t packed = 0;  // 21 bits hold a letter
        for (std::size_t at = from; at < from + length; ++at) packed = packed << 21 | letters[at];
        shingles.push_back(packed);
    };
    if (letters.size() < run && !letters.empty()) add(0, letters.size());
    for (std::size_t from = 0; from + run <= letters.size(); ++from) add(from, run);
    std::ranges::sort(shingles);
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

Percent likeness(Shingles const& one, Shingles const& other) {
    std::size_t common = 0;
    auto a = one.begin(), b = other.begin();
    while (a != one.end() && b != other.end()) {
        if (*a < *b) ++a;
        else if (*b < *a) ++b;
        else ++common, ++a, ++b;
    }
    return part(common, one.size() + other.size() - common);
}

Marks marks_of(Shingles const& shingles) {
    std::array<std::uint64_t, mark_count> least;
    least.fill(std::numeric_limits<std::uint64_t>::max());
    for (auto const shingle : shingles) {
        auto const hash = mixed(shingle);
        for (std::size_t at = 0; at < mark_count; ++at)
            least[at] = std::min(least[at], (hash ^ (hash >> 29)) * factors[at]);
    }
    Marks marks;
    for (std::size_t at = 0; at < mark_count; ++at)
        marks[at] = static_cast<std::uint16_t>(mixed(least[at]));
    return marks;
}

Percent estimate(Marks const& one, Marks const& other) {
    std::size_t same = 0;
    for (std::size_t at = 0; at < mark_count; ++at) same += one[at] == other[at] ? 1 : 0;
    return part(same, mark_count);
}

std::string to_text(Marks const& marks) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (auto const mark : marks)
        for (int shift = 12; shift >= 0; shift -= 4)
            text += digits[static_cast<std::size_t>(mark >> shift & 0xF)];
    return text;
}

Marks marks_from(std::string_view text) {
    Marks marks{};
    for (std::size_t at = 0; at < mark_count && at * 4 + 4 <= text.size(); ++at) {
        auto const digits = text.substr(at * 4, 4);
        std::from_chars(digits.data(), digits.data() + digits.size(), marks[at], 16);
    }
    return marks;
}

}  // namespace sx::postings
