#pragma once
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <initializer_list>
#include <memory>
#include <string>
#include "platform/base/base64url.hpp"
#include "platform/identity/keys.hpp"

// A provider's key, and what it signs with it.
namespace sx::identity {

class TestKey {
public:
    TestKey(Algorithm algorithm, std::string id) : algorithm_(algorithm), id_(std::move(id)) {
        if (algorithm == Algorithm::es256) key_.reset(EVP_EC_gen("P-256"));
        else if (algorithm == Algorithm::eddsa)
            key_.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
        else key_.reset(EVP_RSA_gen(2048));
    }
    std::string const& id() const { return id_; }

    // As a JSON Web Key; `more` goes before its members, e.g. "\"use\":\"sig\",".
    std::string shown(std::string_view more = {}) const {
        auto text = std::string("{").append(more).append(R"("kid":")").append(id_).append(R"(",)");
        if (algorithm_ == Algorithm::eddsa)
            return text.append(R"("kty":"OKP","crv":"Ed25519","x":")")
                .append(raw())
                .append(R"("})");
        if (algorithm_ == Algorithm::es256)
            return text.append(R"("kty":"EC","crv":"P-256","x":")")
                .append(number(OSSL_PKEY_PARAM_EC_PUB_X, 32))
                .append(R"(","y":")")
                .append(number(OSSL_PKEY_PARAM_EC_PUB_Y, 32))
                .append(R"("})");
        return text.append(R"("kty":"RSA","n":")")
            .append(number(OSSL_PKEY_PARAM_RSA_N, 256))
            .append(R"(","e":")")
            .append(number(OSSL_PKEY_PARAM_RSA_E, 3))
            .append(R"("})");
    }
    std::string head() const {
        return std::string(R"({"typ":"JWT","alg":")")
            .append(name(algorithm_))
            .append(R"(","kid":")")
            .append(id_)
            .append(R"("})");
    }
    std::string token(std::string_view claims) const { return token(head(), claims); }
    std::string token(std::string_view head, std::string_view claims) const {
        auto text = base64url(head).append(".").append(base64url(claims));
        auto const signature = base64url(signed_text(text));
        return text.append(".").append(signature);
    }

private:
    struct Free {
        void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    };
    Algorithm algorithm_;
    std::string id_;
    std::unique_ptr<EVP_PKEY, Free> key_;

    std::string number(char const* name, int size) const {
        BIGNUM* one = nullptr;
        EVP_PKEY_get_bn_param(key_.get(), name, &one);
        std::string out(static_cast<std::size_t>(size), '\0');
        BN_bn2binpad(one, reinterpret_cast<unsigned char*>(out.data()), size);
        BN_free(one);
        return base64url(out);
    }
    std::string raw() const {
        std::string out(32, '\0');
        auto size = out.size();
        EVP_PKEY_get_raw_public_key(
            key_.get(), reinterpret_cast<unsigned char*>(out.data()), &size);
        return base64url(out);
    }
    std::string signed_text(std::string const& text) const {
        std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> context(
            EVP_MD_CTX_new(), &EVP_MD_CTX_free);
        EVP_PKEY_CTX* how = nullptr;
        auto const* digest = algorithm_ == Algorithm::eddsa ? nullptr : EVP_sha256();
        EVP_DigestSignInit(context.get(), &how, digest, nullptr, key_.get());
        if (algorithm_ == Algorithm::ps256) {
            EVP_PKEY_CTX_set_rsa_padding(how, RSA_PKCS1_PSS_PADDING);
            EVP_PKEY_CTX_set_rsa_pss_saltlen(how, RSA_PSS_SALTLEN_DIGEST);
        }
        std::string signature(512, '\0');
        auto size = signature.size();
        EVP_DigestSign(
            context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
            reinterpret_cast<unsigned char const*>(text.data()), text.size());
        signature.resize(size);
        return algorithm_ == Algorithm::es256 ? both_numbers(signature) : signature;
    }
    static std::string both_numbers(std::string const& der) {
        auto const* from = reinterpret_cast<unsigned char const*>(der.data());
        std::unique_ptr<ECDSA_SIG, void (*)(ECDSA_SIG*)> const both(
            d2i_ECDSA_SIG(nullptr, &from, static_cast<long>(der.size())), &ECDSA_SIG_free);
        std::string out(64, '\0');
        auto* to = reinterpret_cast<unsigned char*>(out.data());
        BN_bn2binpad(ECDSA_SIG_get0_r(both.get()), to, 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(both.get()), to + 32, 32);
        return out;
    }
};

inline std::string key_set(std::initializer_list<std::string> keys) {
    std::string text = R"({"keys":[)";
    for (auto const& key : keys) text.append(text.back() == '[' ? "" : ",").append(key);
    return text.append("]}");
}

}  // namespace sx::identity
