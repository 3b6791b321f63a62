#include "platform/access/totp.hpp"
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <array>
#include <stdexcept>

namespace sx::access {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
constexpr std::chrono::seconds step_lasts{30};

// In an address: all but unreserved characters (RFC 3986 section 2.3) as %XX.
std::string encoded(std::string_view text) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') ||
                           std::string_view("-._~").find(c) != std::string_view::npos;
        if (plain) out += c;
        else out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

}  // namespace

std::string base32(std::string_view bytes) {
    std::string out;
    unsigned bits = 0, held = 0;
    for (char const c : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(c);
        for (held += 8; held >= 5; held -= 5) out += alphabet[bits >> (held - 5) & 31];
    }
    if (held > 0) out += alphabet[bits << (5 - held) & 31];
    return out;
}

std::optional<std::string> from_base32(std::string_view text) {
    std::string out;
    unsigned bits = 0, held = 0;
    for (char const c : text) {
        auto const value = alphabet.find(c);
        if (value == std::string_view::npos) return std::nullopt;
        bits = bits << 5 | static_cast<unsigned>(value);
        held += 5;
        if (held < 8) continue;
        held -= 8;
        out += static_cast<char>(bits >> held & 255);
    }
    return out;
}

std::string fresh_totp_secret(World& world) {
    std::array<char, 20> secret{};
    world.random_bytes(std::as_writable_bytes(std::span(secret)));
    return base32({secret.data(), secret.size()});
}

std::int64_t totp_step_at(Instant at) { return at.time_since_epoch() / step_lasts; }

// RFC 4226 section 5.3.
std::string totp_code(std::string_view base32_secret, std::int64_t step) {
    auto const secret = from_base32(base32_secret);
    if (!secret) throw std::invalid_argument("a secret that is no base32");
    std::array<unsigned char, 8> counter{};
    for (std::size_t at = 0; at < counter.size(); ++at)
        counter[at] = static_cast<unsigned char>(step >> (8 * (counter.size() - 1 - at)) & 255);
    std::array<unsigned char, EVP_MAX_MD_SIZE> mac{};
    unsigned size = 0;
    if (!HMAC(
            EVP_sha1(), secret->data(), static_cast<int>(secret->size()), counter.data(),
            counter.size(), mac.data(), &size))
        throw std::runtime_error("HMAC-SHA-1 failed");
    auto const from = mac[size - 1] & 15u;
    std::uint32_t number = 0;
    for (unsigned at = 0; at < 4; ++at) number = number << 8 | mac[from + at];
    auto const digits = std::to_string((number & 0x7FFF'FFFFu) % 1'000'000);
    return std::string(6 - digits.size(), '0').append(digits);
}

std::optional<std::int64_t> totp_step_of(
    std::string_view base32_secret, std::string_view code, Instant now, std::int64_t last_step) {
    auto const current = totp_step_at(now);
    std::optional<std::int64_t> found;
    for (auto step = current - 1; step <= current + 1; ++step) {
        auto const own = totp_code(base32_secret, step);
        bool const same =
            own.size() == code.size() && CRYPTO_memcmp(own.data(), code.data(), own.size()) == 0;
        if (same && step > last_step) found = step;
    }
    return found;
}

std::string totp_uri(
    std::string_view base32_secret, std::string_view issuer, std::string_view account) {
    auto uri = std::string("otpauth://totp/").append(encoded(issuer)).append(":");
    uri.append(encoded(account)).append("?secret=").append(base32_secret);
    return uri.append("&issuer=").append(encoded(issuer));
}

}  // namespace sx::access
