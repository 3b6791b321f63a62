#pragma once
#include "features/accounts/second_factor_messages.hpp"

// The JSON of passkeys. Bytes are base64url without padding, as browsers write them.
namespace sx::accounts {

struct PasskeyRow;
using PasskeyId = Id<PasskeyRow>;
using PasskeyName = Text<1, 40>;
using EncodedBytes = Text<1, 6000>;

// For navigator.credentials.create().
struct PasskeyOffer {
    std::string challenge, rp_id;
    std::string user_id, user_name, display_name;
    std::vector<std::int64_t> algorithms;  // COSE, the best one first
    std::vector<std::string> known;        // of this account: a device keeps one only
};
BOOST_DESCRIBE_STRUCT(
    PasskeyOffer, (), (challenge, rp_id, user_id, user_name, display_name, algorithms, known))

struct AddPasskey {
    PasskeyName name;
    EncodedBytes client_data, authenticator_data;
};
BOOST_DESCRIBE_STRUCT(AddPasskey, (), (name, client_data, authenticator_data))

// For navigator.credentials.get(). `known` is empty where nobody is named yet: the device shows
// whom it has keys of.
struct PasskeyChallenge {
    std::string challenge, rp_id;
    std::vector<std::string> known;
};
BOOST_DESCRIBE_STRUCT(PasskeyChallenge, (), (challenge, rp_id, known))

struct PasskeySignIn {
    EncodedBytes credential_id, client_data, authenticator_data, signature;
};
BOOST_DESCRIBE_STRUCT(
    PasskeySignIn, (), (credential_id, client_data, authenticator_data, signature))

struct OwnPasskey {
    PasskeyId passkey_id;
    std::string name;
    Instant created_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(OwnPasskey, (), (passkey_id, name, created_at, used_at))

struct OwnPasskeys {
    std::vector<OwnPasskey> items;  // oldest first
    bool possible = false;          // whether keys can be made at the venue's address
};
BOOST_DESCRIBE_STRUCT(OwnPasskeys, (), (items, possible))

struct RemovePasskey {
    PasskeyId passkey_id;  // in the path
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(RemovePasskey, (), (passkey_id, password))

}  // namespace sx::accounts
