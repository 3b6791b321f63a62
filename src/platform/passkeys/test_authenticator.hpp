#pragma once
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/sha.h>
#include <memory>
#include <vector>
#include "platform/base/base64url.hpp"
#include "platform/passkeys/passkeys.hpp"

// An authenticator with one ES256 key, as a browser would hand on what it says.
namespace sx::passkeys {

class TestAuthenticator {
public:
    explicit TestAuthenticator(RelyingParty party) : party_(std::move(party)) {}

    RelyingParty party_;
    unsigned flags = 0x05;  // present and verified
    std::uint32_t count = 0;
    std::string id = std::string(32, 'k');

    std::string client_data(std::string_view type, std::string_view challenge) const {
        auto text = std::string(R"({"type":")").append(type).append(R"(","challenge":")");
        text.append(base64url(challenge)).append(R"(","origin":")").append(party_.origin);
        return text.append(R"(","crossOrigin":false,"something_new":{"a":[1]}})");
    }
    Registered register_for(std::string_view challenge) {
        auto data = head(flags | 0x40u);
        data.append(16, '\0');  // no model is named
        data += static_cast<char>(id.size() >> 8);
        data += static_cast<char>(id.size() & 255);
        data.append(id).append(cose_key());
        return {client_data("webauthn.create", challenge), data};
    }
    Asserted sign_for(std::string_view challenge) {
        ++count;
        Asserted asserted{client_data("webauthn.get", challenge), head(flags), {}};
        asserted.signature =
            signed_text(std::string(asserted.authenticator_data).append(sha(asserted.client_data)));
        return asserted;
    }
    static std::string sha(std::string_view text) {
        std::string digest(SHA256_DIGEST_LENGTH, '\0');
        SHA256(
            reinterpret_cast<unsigned char const*>(text.data()), text.size(),
            reinterpret_cast<unsigned char*>(digest.data()));
        return digest;
    }

private:
    struct Free {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    std::unique_ptr<EVP_PKEY, Free> key_{EVP_EC_gen("P-256")};

    std::string head(unsigned bits) const {
        auto data = sha(party_.id);
        data += static_cast<char>(bits);
        for (int shift = 24; shift >= 0; shift -= 8)
            data += static_cast<char>(count >> shift & 255);
        return data;
    }
    // {1: 2, 3: -7, -1: 1, -2: x, -3: y} in CBOR.
    std::string cose_key() const {
        std::string point(65, '\0');
        std::size_t size = 0;
        EVP_PKEY_get_octet_string_param(
            key_.get(), "pub", reinterpret_cast<unsigned char*>(point.data()), point.size(), &size);
        auto text = std::string("\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20").append(point, 1, 32);
        return text.append("\x22\x58\x20").append(point, 33, 32);
    }
    std::string signed_text(std::string const& text) const {
        std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(
            EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key_.get());
        std::string signature(128, '\0');
        auto size = signature.size();
        EVP_DigestSign(
            context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
            reinterpret_cast<unsigned char const*>(text.data()), text.size());
        signature.resize(size);
        return signature;
    }
};

}  // namespace sx::passkeys
