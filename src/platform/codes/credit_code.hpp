#pragma once
#include <optional>
#include <string>
#include <string_view>

// The unified social credit code of a legal person or other organisation, GB 32100-2015.
namespace sx::codes {

// What is wrong with it, as a stable problem code, or nothing:
//   credit_code_length       not 18 characters
//   credit_code_character    a character outside 0-9 and A-Z without I, O, S, V, Z, or a letter in
//   the region part credit_code_register     the first two characters name no registering authority
//   with such organisations credit_code_check_digit  the last character does not follow from the
//   others
// Small letters are wrong. The region part is not looked up: registers of development zones use
// codes of their own.
std::optional<std::string_view> credit_code_problem(std::string_view);

// A valid code for tests and demonstrations: `register_and_kind` e.g. "91", a region's six digits
// and the eight characters of the organisation's own number; both check characters (GB 11714 and GB
// 32100) are computed.
std::string credit_code_of(
    std::string_view register_and_kind, std::string_view region, std::string_view number);

}  // namespace sx::codes
