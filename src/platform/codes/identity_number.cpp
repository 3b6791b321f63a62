#include "platform/codes/identity_number.hpp"
#include <algorithm>
#include "platform/codes/codes.hpp"

namespace sx::codes {
namespace {

char check_character(std::string_view first_17) {
    int rest = 0;  // MOD 11-2: Horner's rule with radix 2, so that the weights need no table
    for (char const digit : first_17) rest = (rest + digit - '0') * 2 % 11;
    return "10X98765432"[rest % 11];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Residence permits carry these (General Office of the State Council, 2018, No. 81); GB/T 2260 has
// 71 for Taiwan.
bool is_residence_permit(std::string_view region) {
    return region == "810000" || region == "820000" || region == "830000";
}

bool is_known_region(std::string_view region) {
    if (is_residence_permit(region)) return true;
    auto const* entry = regions().find(region);
    if (entry) return entry->level > 1;
    // "01" of a city stood for "its urban districts" and was given to people.
    return region.ends_with("01") && regions().find(std::string(region.substr(0, 4)).append("00"));
}

std::optional<Day> day_of(std::string_view digits) {
    std::string text(digits.substr(0, 4));
    text.append(1, '-').append(digits.substr(4, 2)).append(1, '-').append(digits.substr(6, 2));
    return parse_day(text);
}

}  // namespace

std::optional<std::string_view> identity_number_problem(std::string_view number) {
    if (number.size() != 18) return "identity_number_length";
    bool const digits = std::ranges::all_of(number.substr(0, 17), is_digit);
    if (!digits || !(is_digit(number[17]) || number[17] == 'X')) return "identity_number_character";
    if (check_character(number.substr(0, 17)) != number[17]) return "identity_number_check_digit";
    if (!is_known_region(number.substr(0, 6))) return "identity_number_region";
    auto const born = day_of(number.substr(6, 8));
    if (!born || number.substr(6, 4) < "1850") return "identity_number_date";
    return std::nullopt;
}

Day birth_day(std::string_view number) { return day_of(number.substr(6, 8)).value(); }

std::string identity_number_of(std::string_view region, Day born, int sequence) {
    std::string number(region);
    for (char const c : to_text(born))
        if (c != '-') number += c;
    number.append(std::to_string(1000 + sequence), 1, 3);
    number += check_character(number);
    return number;
}

}  // namespace sx::codes
