#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace sx::analysis {

// The code point that begins at `at`, which moves past it; U+0020 for a byte that is no UTF-8.
// `at` lies in the text.
char32_t next_letter(std::string_view text, std::size_t& at);

void append_letter(std::string& text, char32_t letter);

// The letter that this one is read as; see normal_form.hpp.
char32_t normal_letter(char32_t letter);

inline bool is_chinese(char32_t letter) {
    return (letter >= 0x4E00 && letter <= 0x9FFF) || (letter >= 0x3400 && letter <= 0x4DBF);
}
inline bool is_digit(char32_t letter) { return letter >= '0' && letter <= '9'; }
inline bool is_latin(char32_t letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
}

}  // namespace sx::analysis
