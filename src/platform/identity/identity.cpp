#include "platform/identity/identity.hpp"
#include <openssl/crypto.h>
#include <openssl/sha.h>
#include <algorithm>
#include <array>
#include "platform/base/base64url.hpp"
#include "platform/identity/strict_json.hpp"

namespace sx::identity {
namespace {

namespace json = boost::json;
using std::chrono::seconds;

constexpr seconds clocks_differ{60};
// The token is fetched as soon as the person is back, and that is at most ten minutes after.
constexpr seconds oldest{600};
constexpr std::size_t most_subject = 255;  // Core section 2

std::string address_in(json::object const& object, std::string_view name) {
    constexpr std::size_t most = 2000;
    auto const text = text_in(object, name);
    bool const plain = std::ranges::all_of(text, [](char c) { return c > 0x20 && c < 0x7F; });
    return plain && text.size() <= most && text.find('#') == std::string_view::npos
               ? std::string(text)
               : std::string();
}

bool lists_or_is_silent(json::object const& object, std::string_view name, std::string_view word) {
    return !object.contains(name) || lists(object, name, word);
}

bool same(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

struct Parts {
    std::string_view head, body, signed_text;
    std::string signature;
};
std::optional<Parts> parts_of(std::string_view token) {
    if (token.size() > most_token) return std::nullopt;
    auto const first = token.find('.');
    if (first == std::string_view::npos) return std::nullopt;
    auto const second = token.find('.', first + 1);
    if (second == std::string_view::npos || token.find('.', second + 1) != std::string_view::npos)
        return std::nullopt;
    auto signature = from_base64url(token.substr(second + 1));
    if (!signature) return std::nullopt;
    return Parts{
        token.substr(0, first), token.substr(first + 1, second - first - 1),
        token.substr(0, second), *std::move(signature)};
}

std::optional<json::object> object_in(std::string_view part) {
    auto const text = from_base64url(part);
    return text ? strict_object(*text) : std::nullopt;
}

std::optional<Flaw> flaw_of_signature(
    Parts const& parts, json::object const& head, KeySet const& keys) {
    // Whatever must be understood and is not (RFC 7515 section 4.1.11), or is no such token (RFC
    // 8725 section 3.11).
    auto const type = text_in(head, "typ");
    if (head.contains("crit") || (head.contains("typ") && type != "JWT" && type != "jwt"))
        return Flaw::malformed;
    auto const algorithm = algorithm_named(text_in(head, "alg"));
    if (!algorithm) return Flaw::algorithm;
    auto const* key = find(keys, *algorithm, text_in(head, "kid"));
    if (!key) return Flaw::unknown_key;
    if (!signature_holds(*key, *algorithm, parts.signed_text, parts.signature))
        return Flaw::signature;
    return std::nullopt;
}

// Alone: with another recipient beside it, that one could use the token here.
bool is_for(json::object const& claims, std::string_view client) {
    auto const* list = claims.if_contains("aud") ? claims.at("aud").if_array() : nullptr;
    bool const alone =
        list ? list->size() == 1 && lists(claims, "aud", client) : text_in(claims, "aud") == client;
    return alone && (!claims.contains("azp") || text_in(claims, "azp") == client);
}

std::optional<Flaw> flaw_of_time(json::object const& claims, Instant now) {
    auto const at = std::chrono::floor<seconds>(now.time_since_epoch());
    auto const expires = seconds_in(claims, "exp"), issued = seconds_in(claims, "iat");
    if (!expires || seconds(*expires) + clocks_differ <= at) return Flaw::expired;
    if (!issued || seconds(*issued) > at + clocks_differ ||
        seconds(*issued) + oldest + clocks_differ < at)
        return Flaw::issued;
    if (!claims.contains("nbf")) return std::nullopt;
    auto const begins = seconds_in(claims, "nbf");
    if (!begins || seconds(*begins) > at + clocks_differ) return Flaw::issued;
    return std::nullopt;
}

std::optional<Flaw> flaw_of_claims(json::object const& claims, Expected const& expected) {
    if (text_in(claims, "iss") != expected.issuer) return Flaw::issuer;
    if (!is_for(claims, expected.client_id)) return Flaw::audience;
    if (expected.nonce.empty() || !same(text_in(claims, "nonce"), expected.nonce))
        return Flaw::nonce;
    if (auto const flaw = flaw_of_time(claims, expected.now)) return flaw;
    auto const subject = text_in(claims, "sub");
    bool const ascii = std::ranges::all_of(subject, [](char c) { return c >= 0x20 && c < 0x7F; });
    if (subject.empty() || subject.size() > most_subject || !ascii) return Flaw::subject;
    return std::nullopt;
}

}  // namespace

std::optional<Discovery> read_discovery(std::string_view text, std::string_view issuer) {
    if (text.size() > most_document) return std::nullopt;
    auto const said = strict_object(text);
    if (!said || text_in(*said, "issuer") != issuer) return std::nullopt;
    Discovery discovery;
    discovery.authorisation_address = address_in(*said, "authorization_endpoint");
    discovery.token_address = address_in(*said, "token_endpoint");
    discovery.keys_address = address_in(*said, "jwks_uri");
    if (discovery.authorisation_address.empty() || discovery.token_address.empty() ||
        discovery.keys_address.empty())
        return std::nullopt;
    if (!lists_or_is_silent(*said, "response_types_supported", "code") ||
        !lists_or_is_silent(*said, "code_challenge_methods_supported", "S256"))
        return std::nullopt;
    constexpr std::string_view proofs = "token_endpoint_auth_methods_supported";
    if (!lists_or_is_silent(*said, proofs, "client_secret_basic")) {
        if (!lists(*said, proofs, "client_secret_post")) return std::nullopt;
        discovery.client_proof = ClientProof::in_body;
    }
    auto const* names = said->if_contains("authorization_response_iss_parameter_supported");
    discovery.names_itself = names && names->is_bool() && names->get_bool();
    return discovery;
}

std::optional<std::string> read_id_token(std::string_view answer) {
    if (answer.size() > most_document) return std::nullopt;
    auto const said = strict_object(answer);
    auto const token = said ? text_in(*said, "id_token") : std::string_view();
    return token.empty() ? std::nullopt : std::optional<std::string>(token);
}

std::string challenge_of(std::string_view verifier) {
    std::array<unsigned char, SHA256_DIGEST_LENGTH> digest{};
    SHA256(reinterpret_cast<unsigned char const*>(verifier.data()), verifier.size(), digest.data());
    return base64url({reinterpret_cast<char const*>(digest.data()), digest.size()});
}

Verdict verify(std::string_view id_token, KeySet const& keys, Expected const& expected) {
    auto const parts = parts_of(id_token);
    auto const head = parts ? object_in(parts->head) : std::nullopt;
    auto const claims = head ? object_in(parts->body) : std::nullopt;
    if (!claims) return {Flaw::malformed, {}};
    if (auto const flaw = flaw_of_signature(*parts, *head, keys)) return {flaw, {}};
    if (auto const flaw = flaw_of_claims(*claims, expected)) return {flaw, {}};
    return {std::nullopt, std::string(text_in(*claims, "sub"))};
}

}  // namespace sx::identity
