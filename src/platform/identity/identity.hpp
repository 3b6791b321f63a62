#pragma once
#include <optional>
#include <string>
#include <string_view>
#include "platform/base/instant.hpp"
#include "platform/identity/keys.hpp"
#include "platform/wire/type.hpp"

// What a provider of a national or provincial identity says (OpenID Connect Core 1.0 and Discovery
// 1.0), for a relying party that uses the code flow with PKCE. Pure: no clock, no network, no
// database. Everything in here comes from others, so sizes are bounded before anything is read.
namespace sx::identity {

inline constexpr std::size_t most_document = 256 * 1024, most_token = 16 * 1024;

// How the relying party shows who it is (Core section 9).
enum class ClientProof { basic, in_body };

// What a provider says of itself (Discovery section 3), as far as it is needed.
struct Discovery {
    std::string authorisation_address, token_address, keys_address;
    ClientProof client_proof{};
    bool names_itself = false;  // its answers hold `iss` (RFC 9207)
};
// Nothing where it speaks for another issuer, misses something that is needed, or cannot do the
// code flow with PKCE by S256.
std::optional<Discovery> read_discovery(std::string_view text, std::string_view issuer);

// The token endpoint's answer: the ID token in it. Nothing where there is none.
std::optional<std::string> read_id_token(std::string_view answer);

// S256 of RFC 7636 section 4.2.
std::string challenge_of(std::string_view verifier);

// Why an ID token is not believed.
enum class Flaw {
    no_token,     // the provider gave none: the code is another's, used or too old
    malformed,    // no signed token, too large, a member twice
    algorithm,    // none, a shared secret, or any but the four
    unknown_key,  // of the provider; it may have a new one
    signature,
    issuer,
    audience,
    nonce,
    expired,
    issued,  // in the future, or long before it was asked for
    subject
};
BOOST_DESCRIBE_ENUM(
    Flaw, no_token, malformed, algorithm, unknown_key, signature, issuer, audience, nonce, expired,
    issued, subject)

struct Expected {
    std::string issuer, client_id, nonce;
    Instant now;
};
// Core section 3.1.3.7: either a flaw, or who it is, by the name that the provider has for them.
// Clocks may differ by a minute.
struct Verdict {
    std::optional<Flaw> flaw;
    std::string subject;
};
Verdict verify(std::string_view id_token, KeySet const&, Expected const&);

}  // namespace sx::identity
