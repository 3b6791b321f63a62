#include <sodium.h>
#include <stdexcept>
#include "platform/privacy/suite.hpp"

namespace sx::privacy {
namespace {

static_assert(crypto_aead_xchacha20poly1305_ietf_KEYBYTES == sizeof(Key));
static_assert(crypto_auth_hmacsha256_BYTES == sizeof(Key));
constexpr std::size_t tag_size = crypto_aead_xchacha20poly1305_ietf_ABYTES;

unsigned char const* bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

class International final : public Suite {
public:
    International() {
        if (sodium_init() < 0) throw std::runtime_error("libsodium does not start");
    }
    std::string_view name() const override { return "xchacha20-poly1305"; }
    char mark() const override { return 'x'; }
    std::size_t nonce_size() const override { return crypto_aead_xchacha20poly1305_ietf_NPUBBYTES; }

    std::string seal(
        Key const& key, std::string_view nonce, std::string_view bound,
        std::string_view clear) const override {
        std::string sealed(clear.size() + tag_size, '\0');
        crypto_aead_xchacha20poly1305_ietf_encrypt(
            reinterpret_cast<unsigned char*>(sealed.data()), nullptr, bytes(clear), clear.size(),
            bytes(bound), bound.size(), nullptr, bytes(nonce), key.data());
        return sealed;
    }

    std::optional<std::string> open(
        Key const& key, std::string_view nonce, std::string_view bound,
        std::string_view sealed) const override {
        if (sealed.size() < tag_size) return std::nullopt;
        std::string clear(sealed.size() - tag_size, '\0');
        if (crypto_aead_xchacha20poly1305_ietf_decrypt(
                reinterpret_cast<unsigned char*>(clear.data()), nullptr, nullptr, bytes(sealed),
                sealed.size(), bytes(bound), bound.size(), bytes(nonce), key.data()) != 0)
            return std::nullopt;
        return clear;
    }

    Key digest(Key const& key, std::string_view text) const override {
        Key out{};
        crypto_auth_hmacsha256(out.data(), bytes(text), text.size(), key.data());
        return out;
    }
};

}  // namespace

Suite const& international() {
    static International const suite;
    return suite;
}

}  // namespace sx::privacy
