#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

// What the readers of posting texts share.
namespace sx::imports {

// Without spaces; full-width forms as ASCII; every dash, tilde and 至 as '-'; every middle dot as
// '·'; letters small.
std::string normalised(std::string_view);

bool says_nothing(std::string_view normalised_text);  // empty, "-", "null" and the like

// Walks through a normalised text. Each take… consumes what it recognises, or nothing.
class Scan {
public:
    explicit Scan(std::string_view text) : rest_(text) {}
    bool done() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

    bool take(std::string_view word);
    bool take_any(std::initializer_list<std::string_view> words);  // the first that fits
    std::optional<int> take_whole();  // digits, or a Chinese number from 一 to 十; at most 9 digits
    std::optional<std::int64_t>
    take_decimal();  // in ten-thousandths: "1.5" is 15000; thousands may be grouped

private:
    std::string_view rest_;
};

}  // namespace sx::imports
