#pragma once
#include <openssl/evp.h>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// A provider's public keys, and what is signed with them, by OpenSSL. The libraries for this that
// Debian 12 has lack one or the other of these algorithms.
namespace sx::identity {

// Those that are believed (RFC 7518 section 3.1, RFC 8037 section 3.1); "none" and shared secrets
// are not among them.
enum class Algorithm { rs256, ps256, es256, eddsa };
std::string_view name(Algorithm);  // as tokens and keys write it
std::optional<Algorithm> algorithm_named(std::string_view);

struct Key {
    std::string id;                      // "kid"; empty: it has none
    std::optional<Algorithm> algorithm;  // for which alone it is
    int kind = EVP_PKEY_NONE;            // of OpenSSL
    std::shared_ptr<EVP_PKEY> key;
};
using KeySet = std::vector<Key>;

inline constexpr std::size_t most_keys = 64;

// A JSON Web Key Set (RFC 7517 section 5). Keys of other kinds, for other uses or too weak are
// passed over. Nothing for what is none.
std::optional<KeySet> read_keys(std::string_view text);

// The one that an algorithm and a "kid" mean; without a "kid" the only one that fits (OpenID
// Connect Core section 10.1).
Key const* find(KeySet const&, Algorithm, std::string_view id);

bool signature_holds(Key const&, Algorithm, std::string_view text, std::string const& signature);

}  // namespace sx::identity
