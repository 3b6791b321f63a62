#pragma once
#include <optional>
#include <string>
#include <string_view>

namespace sx {

// RFC 4648 section 5, without padding: bytes as tokens and browsers write them.
std::string base64url(std::string_view bytes);
// Nothing for what is none, also where the bits that are left over are not zero: each text has one
// spelling only.
std::optional<std::string> from_base64url(std::string_view text);

}  // namespace sx
