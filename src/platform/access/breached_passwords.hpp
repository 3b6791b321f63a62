#pragma once
#include <string_view>

namespace sx::access {

// Whether guessers try it first (NIST SP 800-63B-4, 3.1.1.2; ASVS 5.0, 6.2.4 and 6.2.12): it is in
// a list of passwords that were found in breaches, as it is, in small letters, with the letters
// that signs and digits stand for, or without what stands around it.
bool is_breached(std::string_view password);

}  // namespace sx::access
