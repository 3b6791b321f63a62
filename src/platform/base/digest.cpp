#include "platform/base/digest.hpp"
#include <openssl/evp.h>
#include <array>
#include <memory>
#include <stdexcept>

namespace sx {
namespace {

// Found once: OpenSSL 3 looks for its algorithms by name, under a lock, which takes longer than
// hashing what is hashed here.
EVP_MD const* sha256() {
    struct Free {
        void operator()(EVP_MD* digest) const { EVP_MD_free(digest); }
    };
    static std::unique_ptr<EVP_MD, Free> const digest(EVP_MD_fetch(nullptr, "SHA256", nullptr));
    return digest.get();
}

}  // namespace

std::string hex(std::span<std::byte const> bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(2 * bytes.size());
    for (auto const byte : bytes) {
        out += digits[std::to_integer<std::size_t>(byte >> 4)];
        out += digits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return out;
}

std::string sha256_hex(std::string_view bytes) {
    std::array<unsigned char, 32> digest{};
    if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), nullptr, sha256(), nullptr) != 1)
        throw std::runtime_error("SHA-256 failed");
    return hex(std::as_bytes(std::span(digest)));
}

}  // namespace sx
