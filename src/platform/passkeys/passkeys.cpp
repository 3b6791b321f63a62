#include "platform/passkeys/passkeys.hpp"
#include <fido.h>
#include <fido/eddsa.h>
#include <fido/es256.h>
#include <fido/rs256.h>
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <array>
#include <boost/json/parse.hpp>
#include <memory>
#include <mutex>
#include "platform/base/base64url.hpp"
#include "platform/passkeys/cbor.hpp"

namespace sx::passkeys {
namespace {

namespace json = boost::json;

constexpr std::size_t most_client_data = 4096, most_authenticator_data = 4096,
                      most_signature = 1024, most_id = 1023;
constexpr std::size_t least_authenticator_data = 37;  // hash, flags, count (section 6.1)
constexpr unsigned user_present = 0x01, user_verified = 0x04, has_credential = 0x40;

void start_fido() {
    static std::once_flag once;
    std::call_once(once, [] { fido_init(0); });
}

struct FreeCred {
    void operator()(fido_cred_t* one) const { fido_cred_free(&one); }
};
struct FreeAssert {
    void operator()(fido_assert_t* one) const { fido_assert_free(&one); }
};
using Cred = std::unique_ptr<fido_cred_t, FreeCred>;
using Assert = std::unique_ptr<fido_assert_t, FreeAssert>;

template <class Out> Out const* bytes(std::string const& text) {
    return reinterpret_cast<Out const*>(text.data());
}
std::string text_of(unsigned char const* from, std::size_t size) {
    return from ? std::string(reinterpret_cast<char const*>(from), size) : std::string();
}

std::string sha256(std::string_view text) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<unsigned char const*>(text.data()), text.size(), digest.data());
    return text_of(digest.data(), digest.size());
}

Problem malformed() { return refuse(ProblemKind::malformed, "passkey_malformed"); }
Problem refused() { return refuse(ProblemKind::forbidden, "passkey_refused"); }

// What both ceremonies ask of the authenticator's data.
Result<> check_data(std::string const& data, RelyingParty const& party) {
    if (data.size() < least_authenticator_data || data.size() > most_authenticator_data)
        return malformed();
    auto const expected = sha256(party.id);
    if (CRYPTO_memcmp(expected.data(), data.data(), expected.size()) != 0)
        return refuse(ProblemKind::forbidden, "passkey_elsewhere");
    auto const flags = static_cast<unsigned char>(data[32]);
    if ((flags & user_present) == 0 || (flags & user_verified) == 0)
        return refuse(ProblemKind::forbidden, "passkey_unverified");
    return {};
}

// Behind the fixed part stand model, length and id of the key, then what is CBOR.
bool holds_credential(std::string const& data) {
    constexpr std::size_t id_at = least_authenticator_data + 16 + 2;
    if (data.size() < id_at) return false;
    auto const byte = [&](std::size_t at) { return static_cast<unsigned char>(data[at]); };
    auto const size = static_cast<std::size_t>(byte(id_at - 2) << 8 | byte(id_at - 1));
    return size > 0 && size <= most_id && data.size() - id_at > size &&
           is_bounded_cbor(std::string_view(data).substr(id_at + size));
}

std::optional<Credential> credential_in(std::string const& data, int algorithm) {
    Cred const cred(fido_cred_new());
    if (!cred || fido_cred_set_type(cred.get(), algorithm) != FIDO_OK ||
        fido_cred_set_authdata_raw(cred.get(), bytes<unsigned char>(data), data.size()) != FIDO_OK)
        return std::nullopt;
    return Credential{
        text_of(fido_cred_id_ptr(cred.get()), fido_cred_id_len(cred.get())), algorithm,
        text_of(fido_cred_pubkey_ptr(cred.get()), fido_cred_pubkey_len(cred.get())),
        fido_cred_sigcount(cred.get())};
}

// A public key in the form that libfido2 verifies with; freed with it.
struct PublicKey {
    std::unique_ptr<void, void (*)(void*)> held{nullptr, +[](void*) {}};
};
PublicKey public_key_of(Credential const& credential) {
    auto const& key = credential.public_key;
    switch (credential.algorithm) {
        case COSE_ES256: {
            auto* made = es256_pk_new();
            PublicKey one{{made, [](void* k) {
                               auto* held = static_cast<es256_pk_t*>(k);
                               es256_pk_free(&held);
                           }}};
            if (es256_pk_from_ptr(made, key.data(), key.size()) != FIDO_OK) return {};
            return one;
        }
        case COSE_EDDSA: {
            auto* made = eddsa_pk_new();
            PublicKey one{{made, [](void* k) {
                               auto* held = static_cast<eddsa_pk_t*>(k);
                               eddsa_pk_free(&held);
                           }}};
            if (eddsa_pk_from_ptr(made, key.data(), key.size()) != FIDO_OK) return {};
            return one;
        }
        case COSE_RS256: {
            auto* made = rs256_pk_new();
            PublicKey one{{made, [](void* k) {
                               auto* held = static_cast<rs256_pk_t*>(k);
                               rs256_pk_free(&held);
                           }}};
            if (rs256_pk_from_ptr(made, key.data(), key.size()) != FIDO_OK) return {};
            return one;
        }
        default: return {};
    }
}

bool signature_holds(
    Asserted const& asserted, Credential const& credential, RelyingParty const& party) {
    auto const key = public_key_of(credential);
    Assert const assertion(fido_assert_new());
    if (!key.held || !assertion) return false;
    auto const hash = sha256(asserted.client_data);
    auto const& [client_data, data, signature] = asserted;
    auto* one = assertion.get();
    return fido_assert_set_clientdata_hash(one, bytes<unsigned char>(hash), hash.size()) ==
               FIDO_OK &&
           fido_assert_set_rp(one, party.id.c_str()) == FIDO_OK &&
           fido_assert_set_count(one, 1) == FIDO_OK &&
           fido_assert_set_authdata_raw(one, 0, bytes<unsigned char>(data), data.size()) ==
               FIDO_OK &&
           fido_assert_set_sig(one, 0, bytes<unsigned char>(signature), signature.size()) ==
               FIDO_OK &&
           fido_assert_set_up(one, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_set_uv(one, FIDO_OPT_TRUE) == FIDO_OK &&
           fido_assert_verify(one, 0, static_cast<int>(credential.algorithm), key.held.get()) ==
               FIDO_OK;
}

// Four bytes behind hash and flags, the first one counts most.
std::int64_t count_in(std::string const& data) {
    std::int64_t count = 0;
    for (std::size_t at = 33; at < 37; ++at)
        count = count << 8 | static_cast<unsigned char>(data[at]);
    return count;
}

std::string_view text_in(json::object const& object, std::string_view name) {
    auto const* value = object.if_contains(name);
    auto const* text = value ? value->if_string() : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

bool is_true(json::object const& object, std::string_view name) {
    auto const* value = object.if_contains(name);
    return value && (!value->is_bool() || value->get_bool());
}

}  // namespace

std::optional<RelyingParty> relying_party_of(std::string_view address) {
    bool const secure = address.starts_with("https://");
    if (!secure && !address.starts_with("http://")) return std::nullopt;
    auto const rest = address.substr(secure ? 8 : 7);
    auto const host = rest.substr(0, rest.find_first_of(":/"));
    bool const letters =
        host.find_first_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") !=
        std::string_view::npos;
    if (host.starts_with('[') || !letters || (!secure && host != "localhost")) return std::nullopt;
    return RelyingParty{std::string(host), std::string(address.substr(0, address.find('/', 8)))};
}

Result<std::string> challenge_in(
    std::string_view client_data, Ceremony ceremony, RelyingParty const& party) {
    if (client_data.size() > most_client_data) return malformed();
    json::parse_options options;
    options.max_depth = 4;
    boost::system::error_code wrong;
    auto const value = json::parse({client_data.data(), client_data.size()}, wrong, {}, options);
    auto const* object = wrong ? nullptr : value.if_object();
    if (!object) return malformed();
    auto const wanted = ceremony == Ceremony::registration ? "webauthn.create" : "webauthn.get";
    if (text_in(*object, "type") != wanted) return refused();
    if (text_in(*object, "origin") != party.origin || is_true(*object, "crossOrigin"))
        return refuse(ProblemKind::forbidden, "passkey_elsewhere");
    auto challenge = from_base64url(text_in(*object, "challenge"));
    if (!challenge || challenge->empty()) return malformed();
    return *std::move(challenge);
}

Result<Credential> verify(Registered const& registered, RelyingParty const& party) {
    start_fido();
    TRY(check_data(registered.authenticator_data, party));
    auto const flags = static_cast<unsigned char>(registered.authenticator_data[32]);
    if ((flags & has_credential) == 0 || !holds_credential(registered.authenticator_data))
        return malformed();
    for (auto const algorithm : algorithms) {
        auto credential = credential_in(registered.authenticator_data, algorithm);
        if (!credential || credential->id.empty() || credential->id.size() > most_id) continue;
        if (public_key_of(*credential).held) return *std::move(credential);
    }
    return refused();
}

Result<std::int64_t> verify(
    Asserted const& asserted, Credential const& credential, RelyingParty const& party) {
    start_fido();
    TRY(check_data(asserted.authenticator_data, party));
    if (asserted.client_data.size() > most_client_data || asserted.signature.empty() ||
        asserted.signature.size() > most_signature ||
        !is_bounded_cbor(
            std::string_view(asserted.authenticator_data).substr(least_authenticator_data)))
        return malformed();
    if (!signature_holds(asserted, credential, party)) return refused();
    auto const count = count_in(asserted.authenticator_data);
    bool const counts = count > 0 || credential.sign_count > 0;
    if (counts && count <= credential.sign_count)
        return refuse(ProblemKind::forbidden, "passkey_copied");
    return count;
}

}  // namespace sx::passkeys
