#include "platform/base/scan.hpp"
#include <algorithm>
#include <array>
#include <utility>

namespace sx {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

bool Scan::take(std::string_view word) {
    if (!rest_.starts_with(word)) return false;
    rest_.remove_prefix(word.size());
    return true;
}

bool Scan::take_any(std::initializer_list<std::string_view> words) {
    return std::ranges::any_of(words, [&](std::string_view word) { return take(word); });
}

std::optional<int> Scan::take_whole() {
    if (auto const chinese = take_chinese()) return chinese;
    int value = 0;
    std::size_t length = 0;
    for (; length < std::min<std::size_t>(rest_.size(), 9) && is_digit(rest_[length]); ++length)
        value = value * 10 + (rest_[length] - '0');
    rest_.remove_prefix(length);
    if (length == 0) return std::nullopt;
    return value;
}

// 一 to 九十九.
std::optional<int> Scan::take_chinese() {
    auto const tens = take_digit();
    if (!take("十")) return tens;
    return tens.value_or(1) * 10 + take_digit().value_or(0);
}

std::optional<int> Scan::take_digit() {
    constexpr std::array<std::pair<std::string_view, int>, 10> digits{{
        {"一", 1},
        {"二", 2},
        {"两", 2},
        {"三", 3},
        {"四", 4},
        {"五", 5},
        {"六", 6},
        {"七", 7},
        {"八", 8},
        {"九", 9},
    }};
    for (auto const& [word, value] : digits)
        if (take(word)) return value;
    return std::nullopt;
}

std::optional<std::int64_t> Scan::take_decimal() {
    std::int64_t value = 0;
    std::size_t at = 0;
    auto const digit_at = [&](std::size_t place) {
        return place < rest_.size() && is_digit(rest_[place]);
    };
    for (; at < 12 && (digit_at(at) || (rest_.substr(at, 1) == "," && at > 0 && digit_at(at + 1)));
         ++at)
        if (is_digit(rest_[at])) value = value * 10 + (rest_[at] - '0');
    if (at == 0) return std::nullopt;
    int decimals = 0;
    if (rest_.substr(at, 1) == "." && digit_at(at + 1))
        for (++at; decimals < 4 && digit_at(at); ++at, ++decimals)
            value = value * 10 + (rest_[at] - '0');
    for (; decimals < 4; ++decimals) value *= 10;
    rest_.remove_prefix(at);
    return value;
}

}  // namespace sx
