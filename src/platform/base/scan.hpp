#pragma once
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace sx {

// Walks through a text of narrow digits without blanks. Each take… consumes what it recognises, or
// nothing.
class Scan {
public:
    explicit Scan(std::string_view text) : rest_(text) {}
    bool done() const { return rest_.empty(); }
    std::string_view rest() const { return rest_; }

    bool take(std::string_view word);
    bool take_any(std::initializer_list<std::string_view> words);  // the first that fits
    std::optional<int> take_whole();  // digits, at most 9, or a Chinese number to 九十九
    std::optional<std::int64_t>
    take_decimal();  // in ten-thousandths: "1.5" is 15000; thousands may be grouped

private:
    std::optional<int> take_chinese();
    std::optional<int> take_digit();

    std::string_view rest_;
};

}  // namespace sx
