#pragma once
#include <array>
#include <string>
#include <string_view>
#include "platform/base/world.hpp"

namespace sx::events {

// Ed25519 (RFC 8032), by libsodium. Keys and signatures are hexadecimal.
class SigningKey {
public:
    static SigningKey fresh(World&);
    // From what secret() gave. Throws when it is something else, without anything of it.
    static SigningKey from(std::string_view secret);
    ~SigningKey();
    SigningKey(SigningKey const&) = default;
    SigningKey& operator=(SigningKey const&) = default;

    std::string secret() const;  // the seed, 64 digits
    std::string public_key() const;
    std::string signature_of(std::string_view text) const;  // 128 digits

private:
    SigningKey() = default;
    void derive();

    std::array<unsigned char, 32> seed_{}, public_{};
    std::array<unsigned char, 64> secret_{};
};

// What a public key is called: the first 16 digits of its SHA-256.
std::string key_id_of(std::string_view public_key);
bool is_public_key(std::string_view text);
bool is_signed(std::string_view text, std::string_view signature, std::string_view public_key);

}  // namespace sx::events
