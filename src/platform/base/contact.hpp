#pragma once
#include "platform/base/text.hpp"

// How a person is reached.
namespace sx {

// A mobile number of the mainland (11 digits from 13 to 19), or "+", country code and number
// (E.164: 7 to 15 digits). Spaces and hyphens are for reading and wrong here.
struct IsPhone {
    static std::optional<std::string_view> problem_of(std::string_view);  // phone_format
};
using Phone = Checked<IsPhone>;

// Enough to catch a slip of the finger; whether it arrives only a mail can tell. RFC 5321: 254
// characters.
struct IsEmail {
    static std::optional<std::string_view> problem_of(std::string_view);  // email_format
};
using Email = Checked<IsEmail>;

// For whoever may know that there is one, but not which: 138****0000 and l***@example.com.
std::string masked(Phone const&);
std::string masked(Email const&);

}  // namespace sx
