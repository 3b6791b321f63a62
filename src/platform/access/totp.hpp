#pragma once
#include <optional>
#include <string>
#include <string_view>
#include "platform/base/instant.hpp"
#include "platform/base/world.hpp"

// One-time passwords as every authenticator app makes them (RFC 6238): HMAC-SHA-1, six digits, a
// new one each half minute.
namespace sx::access {

std::string fresh_totp_secret(World&);  // 160 bits (RFC 4226 section 4, R6) as base32
// The number of the half minute; it counts up for ever.
std::int64_t totp_step_at(Instant);
// Throws std::invalid_argument for a secret that is no base32.
std::string totp_code(std::string_view base32_secret, std::int64_t step);
// Which half minute's code was typed, of the one at `now` and its two neighbours (RFC 6238 section
// 5.2, for clocks that are wrong); nothing for another code, and for one that is not later than
// `last_step`, because a code works once.
std::optional<std::int64_t> totp_step_of(
    std::string_view base32_secret, std::string_view code, Instant now, std::int64_t last_step);
// What the QR code says (the Key Uri Format that authenticator apps read).
std::string totp_uri(
    std::string_view base32_secret, std::string_view issuer, std::string_view account);

std::string base32(std::string_view bytes);                     // RFC 4648 section 6, no padding
std::optional<std::string> from_base32(std::string_view text);  // nothing for other characters

}  // namespace sx::access
