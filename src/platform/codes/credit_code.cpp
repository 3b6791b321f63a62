#include "platform/codes/credit_code.hpp"
#include <algorithm>
#include <array>
#include <ranges>

namespace sx::codes {
namespace {

constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";  // GB 32100-2015, table 2
static_assert(alphabet.size() == 31);

// GB 32100-2015, table 1: registering authority, and the kinds of organisation it registers.
struct Register {
    char authority;
    std::string_view kinds;
};
constexpr std::array registers{
    Register{'1', "1239"},    // staffing of public institutions
    Register{'2', "19"},      // foreign affairs
    Register{'3', "123459"},  // justice
    Register{'4', "19"},      // culture
    Register{'5', "1239"},    // civil affairs
    Register{'6', "129"},     // tourism
    Register{'7', "129"},     // religious affairs
    Register{'8', "19"},      // trade unions
    Register{'9', "123"},     // industry and commerce
    Register{'A', "19"},      // armed forces
    Register{'N', "1239"},    // agriculture
    Register{'Y', "1"},       // others
};

bool is_register(std::string_view code) {
    return std::ranges::any_of(registers, [&](Register const& one) {
        return one.authority == code[0] && one.kinds.find(code[1]) != one.kinds.npos;
    });
}

// 31 minus the weighted sum modulo 31, the weights being the powers of 3 modulo 31.
char check_character(std::string_view first_17) {
    std::size_t sum = 0;
    std::size_t weight = 1;
    for (char const c : first_17) {
        sum += alphabet.find(c) * weight;
        weight = weight * 3 % 31;
    }
    return alphabet[(31 - sum % 31) % 31];
}

// GB 11714-1997: the organisation's own number has a check character too, over 0-9 and A-Z as 0
// to 35.
char number_check_character(std::string_view number) {
    constexpr std::array weights{3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (std::size_t at = 0; at < number.size(); ++at) {
        char const c = number[at];
        sum += (c <= '9' ? c - '0' : c - 'A' + 10) * weights.at(at);
    }
    return "0123456789X0"[11 - sum % 11];
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

std::optional<std::string_view> credit_code_problem(std::string_view code) {
    if (code.size() != 18) return "credit_code_length";
    if (code.find_first_not_of(alphabet) != code.npos) return "credit_code_character";
    if (!std::ranges::all_of(code.substr(2, 6), is_digit)) return "credit_code_character";
    if (!is_register(code)) return "credit_code_register";
    if (check_character(code.substr(0, 17)) != code[17]) return "credit_code_check_digit";
    return std::nullopt;
}

std::string credit_code_of(
    std::string_view register_and_kind, std::string_view region, std::string_view number) {
    std::string code;
    code.append(register_and_kind).append(region).append(number);
    code += number_check_character(number);
    code += check_character(code);
    return code;
}

}  // namespace sx::codes
