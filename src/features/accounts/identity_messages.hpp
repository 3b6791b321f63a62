#pragma once
#include "features/accounts/second_factor_messages.hpp"
#include "platform/identity/identity.hpp"

// The JSON of signing in with a national or provincial identity, at its provider.
namespace sx::accounts {

struct IdentityRow;
using IdentityId = Id<IdentityRow>;

// Whether there is such a provider here, and what its button says.
struct IdentityProviderView {
    bool offered = false;
    std::string name;  // in the caller's language
};
BOOST_DESCRIBE_STRUCT(IdentityProviderView, (), (offered, name))

// Where the browser goes to sign in.
struct IdentityDeparture {
    std::string address;
};
BOOST_DESCRIBE_STRUCT(IdentityDeparture, (), (address))

// What the browser was sent back with (OpenID Connect Core section 3.1.2.5, RFC 9207).
using ReturnedText = Text<1, 4096>;
struct IdentityArrival {
    ReturnedText state;
    std::optional<ReturnedText> code, error, iss;
};
BOOST_DESCRIBE_STRUCT(IdentityArrival, (), (state, code, error, iss))

// unknown: no account here has this identity; the browser may make one, or sign in to one and link
// it. to_link: it waits for the password of the one who is signed in.
enum class IdentityOutcome { signed_in, unknown, to_link };
BOOST_DESCRIBE_ENUM(IdentityOutcome, signed_in, unknown, to_link)

struct IdentityArrived {
    IdentityOutcome outcome{};
    std::optional<SessionView> session;  // of who is signed in
};
BOOST_DESCRIBE_STRUCT(IdentityArrived, (), (outcome, session))

// A seeker's. Name and password are asked for all the same: they get in where the provider is down
// or the identity is lost.
struct CreateAccountByIdentity {
    SignInName sign_in_name;
    Password password;
    DisplayName display_name;
};
BOOST_DESCRIBE_STRUCT(CreateAccountByIdentity, (), (sign_in_name, password, display_name))

struct OwnIdentity {
    IdentityId identity_id;
    std::string issuer;
    Instant linked_at;
    std::optional<Instant> used_at;
};
BOOST_DESCRIBE_STRUCT(OwnIdentity, (), (identity_id, issuer, linked_at, used_at))

struct OwnIdentities {
    std::vector<OwnIdentity> items;
    IdentityProviderView provider;
    bool to_link = false;  // one was shown in this browser and waits to be linked
};
BOOST_DESCRIBE_STRUCT(OwnIdentities, (), (items, provider, to_link))

struct RemoveIdentity {
    IdentityId identity_id;  // in the path
    TypedPassword password;
};
BOOST_DESCRIBE_STRUCT(RemoveIdentity, (), (identity_id, password))

}  // namespace sx::accounts
