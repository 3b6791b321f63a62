#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include "platform/base/result.hpp"

// What a browser's authenticator says (Web Authentication level 2), verified by libfido2. Pure: no
// clock, no database. Everything in here comes from strangers, so sizes are bounded before anything
// is read.
namespace sx::passkeys {

// For whom keys are made, and from which page they may be used.
struct RelyingParty {
    std::string id;      // a domain, e.g. "jobs.example.cn"
    std::string origin;  // e.g. "https://jobs.example.cn"
};
// Of the venue's public address. Nothing where browsers make no keys: an IP address, or http on
// another name than localhost (section 5.1.3, step 8).
std::optional<RelyingParty> relying_party_of(std::string_view public_address);

// COSE algorithms (RFC 9053) in the order that is asked for: ES256, EdDSA, RS256.
inline constexpr int algorithms[] = {-7, -8, -257};

struct Credential {
    std::string id;  // bytes, at most 1023 (section 4)
    std::int64_t algorithm = 0;
    std::string public_key;  // as libfido2 keeps it
    std::int64_t sign_count = 0;
};

// What clients send, as bytes.
struct Registered {
    std::string client_data, authenticator_data;
};
struct Asserted {
    std::string client_data, authenticator_data, signature;
};

enum class Ceremony { registration, sign_in };
// The challenge that the client data answers, as bytes, to be looked up. Refuses with
// passkey_malformed; with passkey_elsewhere where they come from another page or a frame of one;
// with passkey_refused for the other ceremony.
Result<std::string> challenge_in(std::string_view client_data, Ceremony, RelyingParty const&);

// Sections 7.1 and 7.2 but for the challenge, which challenge_in() gives. The attestation is not
// looked at, because any authenticator will do. Refuse with passkey_refused, and with
// passkey_unverified where the authenticator did not make sure who holds it (PIN, finger, face).
Result<Credential> verify(Registered const&, RelyingParty const&);
// Gives the new count of signatures. Refuses with passkey_copied where that does not rise.
Result<std::int64_t> verify(Asserted const&, Credential const&, RelyingParty const&);

}  // namespace sx::passkeys
