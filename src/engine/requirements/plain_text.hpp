#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>
#include "platform/base/characters.hpp"

namespace sx::engine {

// Text as the readers compare it: full-width forms as ASCII, letters small, every dash as '-', no
// blanks, lines ended by '\n'. Each byte knows where it stood, so that what was found can be shown
// in the writer's own words. Views into text() live as long as this object, which stays where it
// is.
class PlainText {
public:
    explicit PlainText(std::string_view original);
    PlainText(PlainText const&) = delete;
    PlainText& operator=(PlainText const&) = delete;

    std::string_view text() const { return text_; }
    // Whether a blank stood before this byte of text(): it separates the names of a list.
    bool blank_before(std::size_t at) const { return blanks_[at]; }
    // The original words from byte `begin` to `end` of text(), without blanks around them.
    std::string original(std::size_t begin, std::size_t end) const;

private:
    void put(std::string_view bytes, std::size_t from);

    std::string_view original_;
    std::string text_;
    std::vector<std::uint32_t> origins_;  // one more than bytes: the end
    std::vector<bool> blanks_;
    bool blank_ = false;
};

// The same for a short word: a name of a table, a heading.
std::string plain(std::string_view word);

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_letter(char c) { return c >= 'a' && c <= 'z'; }
// Whether a Chinese character begins here; punctuation is none.
bool is_chinese(std::string_view text);

}  // namespace sx::engine
