#pragma once
#include <optional>
#include <string>
#include <string_view>
#include "platform/base/day.hpp"

// The citizen's identity number, GB 11643-1999: region, day of birth, sequence, check digit. It is
// personal: never log it, never put it into a URL, an event or a problem.
namespace sx::codes {

// What is wrong with it, as a stable problem code, or nothing:
//   identity_number_length       not 18 characters
//   identity_number_character    something other than 17 digits and a digit or X (a capital)
//   identity_number_check_digit  the last character does not follow from the others (ISO 7064, MOD
//   11-2) identity_number_region       a region that never had this code; retired codes are right,
//   people keep their number.
//                                81…, 82… and 83… (residence permits of Hong Kong, Macao and Taiwan
//                                people) are right
//   identity_number_date         a day that is not in the calendar, or before 1850
// Whether the day lies in the future is for the caller, who has a clock.
std::optional<std::string_view> identity_number_problem(std::string_view);

// Only of a number without problem.
Day birth_day(std::string_view identity_number);

// A valid number for tests and demonstrations: sequence 0 to 999, odd for men.
std::string identity_number_of(std::string_view region, Day born, int sequence);

}  // namespace sx::codes
