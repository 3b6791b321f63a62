#include "platform/identity/keys.hpp"
#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include "platform/base/base64url.hpp"
#include "platform/identity/strict_json.hpp"

namespace sx::identity {
namespace {

namespace json = boost::json;

// RFC 7518 section 3.3 wants 2048 bits; more than 8192 only cost time.
constexpr int least_modulus_bits = 2048, most_modulus_bits = 8192, most_exponent_bits = 64;
constexpr std::size_t coordinate = 32;  // bytes, of P-256; Ed25519 has as many
constexpr std::size_t most_number = 1025, most_key_text = 256 * 1024;

struct Named {
    Algorithm algorithm;
    std::string_view name;
};
constexpr Named algorithms[] = {
    {Algorithm::rs256, "RS256"},
    {Algorithm::ps256, "PS256"},
    {Algorithm::es256, "ES256"},
    {Algorithm::eddsa, "EdDSA"}};

template <auto Function> struct Freed {
    void operator()(auto* one) const { Function(one); }
};
using Number = std::unique_ptr<BIGNUM, Freed<&BN_free>>;
using Context = std::unique_ptr<EVP_PKEY_CTX, Freed<&EVP_PKEY_CTX_free>>;
using Digesting = std::unique_ptr<EVP_MD_CTX, Freed<&EVP_MD_CTX_free>>;
using Builder = std::unique_ptr<OSSL_PARAM_BLD, Freed<&OSSL_PARAM_BLD_free>>;
using Parameters = std::unique_ptr<OSSL_PARAM, Freed<&OSSL_PARAM_free>>;
using PublicKey = std::shared_ptr<EVP_PKEY>;

unsigned char const* bytes(std::string_view text) {
    return reinterpret_cast<unsigned char const*>(text.data());
}

std::string bytes_in(json::object const& key, std::string_view name) {
    return from_base64url(text_in(key, name)).value_or("");
}

Number number_in(json::object const& key, std::string_view name) {
    auto const text = bytes_in(key, name);
    if (text.empty() || text.size() > most_number) return nullptr;
    return Number(BN_bin2bn(bytes(text), static_cast<int>(text.size()), nullptr));
}

// OpenSSL looks at the numbers: a point that is not on the curve is no key.
PublicKey made(char const* kind, OSSL_PARAM_BLD* from) {
    Parameters const parameters(OSSL_PARAM_BLD_to_param(from));
    Context const making(EVP_PKEY_CTX_new_from_name(nullptr, kind, nullptr));
    EVP_PKEY* key = nullptr;
    if (!parameters || !making || EVP_PKEY_fromdata_init(making.get()) != 1 ||
        EVP_PKEY_fromdata(making.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return nullptr;
    PublicKey held(key, &EVP_PKEY_free);
    Context const checking(EVP_PKEY_CTX_new_from_pkey(nullptr, key, nullptr));
    return checking && EVP_PKEY_public_check(checking.get()) == 1 ? held : nullptr;
}

PublicKey rsa_key(json::object const& key) {
    auto const modulus = number_in(key, "n"), exponent = number_in(key, "e");
    Builder const builder(OSSL_PARAM_BLD_new());
    if (!modulus || !exponent || !builder) return nullptr;
    auto const bits = BN_num_bits(modulus.get());
    if (bits < least_modulus_bits || bits > most_modulus_bits || !BN_is_odd(modulus.get()) ||
        !BN_is_odd(exponent.get()) || BN_is_one(exponent.get()) ||
        BN_num_bits(exponent.get()) > most_exponent_bits)
        return nullptr;
    if (OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, modulus.get()) != 1 ||
        OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, exponent.get()) != 1)
        return nullptr;
    return made("RSA", builder.get());
}

PublicKey p256_key(json::object const& key) {
    auto const x = bytes_in(key, "x"), y = bytes_in(key, "y");
    Builder const builder(OSSL_PARAM_BLD_new());
    if (text_in(key, "crv") != "P-256" || x.size() != coordinate || y.size() != coordinate ||
        !builder)
        return nullptr;
    auto const point = std::string("\x04").append(x).append(y);
    if (OSSL_PARAM_BLD_push_utf8_string(
            builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "prime256v1", 0) != 1 ||
        OSSL_PARAM_BLD_push_octet_string(
            builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.data(), point.size()) != 1)
        return nullptr;
    return made("EC", builder.get());
}

PublicKey ed25519_key(json::object const& key) {
    auto const x = bytes_in(key, "x");
    if (text_in(key, "crv") != "Ed25519" || x.size() != coordinate) return nullptr;
    return {
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytes(x), x.size()), &EVP_PKEY_free};
}

int kind_for(Algorithm algorithm) {
    switch (algorithm) {
        case Algorithm::rs256:
        case Algorithm::ps256: return EVP_PKEY_RSA;
        case Algorithm::es256: return EVP_PKEY_EC;
        case Algorithm::eddsa: return EVP_PKEY_ED25519;
    }
    return EVP_PKEY_NONE;
}

bool is_for_signatures(json::object const& key) {
    auto const use = text_in(key, "use");
    return (use.empty() || use == "sig") &&
           (!key.contains("key_ops") || lists(key, "key_ops", "verify"));
}

std::optional<Key> key_in(json::object const& object) {
    if (!is_for_signatures(object)) return std::nullopt;
    Key key{std::string(text_in(object, "kid")), {}, EVP_PKEY_NONE, {}};
    if (auto const named = text_in(object, "alg"); !named.empty()) {
        key.algorithm = algorithm_named(named);
        if (!key.algorithm) return std::nullopt;
    }
    auto const type = text_in(object, "kty");
    if (type == "RSA") key.key = rsa_key(object);
    else if (type == "EC") key.key = p256_key(object);
    else if (type == "OKP") key.key = ed25519_key(object);
    if (!key.key) return std::nullopt;
    key.kind = EVP_PKEY_get_base_id(key.key.get());
    return key;
}

// JSON Web Signature writes r and s one behind the other (RFC 7518 section 3.4), OpenSSL reads DER.
std::string der_of(std::string const& signature) {
    if (signature.size() != 2 * coordinate) return {};
    Number r(BN_bin2bn(bytes(signature), coordinate, nullptr)),
        s(BN_bin2bn(bytes(signature) + coordinate, coordinate, nullptr));
    std::unique_ptr<ECDSA_SIG, Freed<&ECDSA_SIG_free>> const both(ECDSA_SIG_new());
    if (!r || !s || !both || ECDSA_SIG_set0(both.get(), r.get(), s.get()) != 1) return {};
    (void)r.release();
    (void)s.release();
    unsigned char* der = nullptr;
    auto const size = i2d_ECDSA_SIG(both.get(), &der);
    std::string text;
    if (size > 0) text.assign(reinterpret_cast<char const*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return text;
}

// The salt is as long as the digest (RFC 7518 section 3.5).
bool pads_as_pss(EVP_PKEY_CTX* context) {
    return EVP_PKEY_CTX_set_rsa_padding(context, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(context, RSA_PSS_SALTLEN_DIGEST) == 1 &&
           EVP_PKEY_CTX_set_rsa_mgf1_md(context, EVP_sha256()) == 1;
}

}  // namespace

std::string_view name(Algorithm algorithm) {
    for (auto const& one : algorithms)
        if (one.algorithm == algorithm) return one.name;
    return {};
}

std::optional<Algorithm> algorithm_named(std::string_view name) {
    for (auto const& one : algorithms)
        if (one.name == name) return one.algorithm;
    return std::nullopt;
}

std::optional<KeySet> read_keys(std::string_view text) {
    if (text.size() > most_key_text) return std::nullopt;
    auto const object = strict_object(text);
    auto const* keys = object ? object->if_contains("keys") : nullptr;
    auto const* list = keys ? keys->if_array() : nullptr;
    if (!list || list->size() > most_keys) return std::nullopt;
    KeySet set;
    for (auto const& one : *list) {
        auto const* entry = one.if_object();
        if (!entry) return std::nullopt;
        if (auto key = key_in(*entry)) set.push_back(*std::move(key));
    }
    return set;
}

Key const* find(KeySet const& keys, Algorithm algorithm, std::string_view id) {
    Key const* found = nullptr;
    for (auto const& key : keys) {
        bool const fits = key.kind == kind_for(algorithm) &&
                          (!key.algorithm || *key.algorithm == algorithm) &&
                          (id.empty() || key.id == id);
        if (!fits) continue;
        if (found) return nullptr;  // two of one name, or no name to tell them apart
        found = &key;
    }
    return found;
}

bool signature_holds(
    Key const& key, Algorithm algorithm, std::string_view text, std::string const& signature) {
    if (key.kind != kind_for(algorithm)) return false;
    auto const shown = algorithm == Algorithm::es256 ? der_of(signature) : signature;
    Digesting const digesting(EVP_MD_CTX_new());
    EVP_PKEY_CTX* context = nullptr;  // of the digesting
    auto const* digest = algorithm == Algorithm::eddsa ? nullptr : EVP_sha256();
    if (shown.empty() || !digesting ||
        EVP_DigestVerifyInit(digesting.get(), &context, digest, nullptr, key.key.get()) != 1)
        return false;
    if (algorithm == Algorithm::ps256 && !pads_as_pss(context)) return false;
    return EVP_DigestVerify(
               digesting.get(), bytes(shown), shown.size(), bytes(text), text.size()) == 1;
}

}  // namespace sx::identity
