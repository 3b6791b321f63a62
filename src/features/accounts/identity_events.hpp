#pragma once
#include "features/accounts/identity_messages.hpp"

// What others may learn of identities; never whose name the provider has for them.
namespace sx::accounts {

// The subject is the account.
struct IdentityLinked {
    static constexpr std::string_view type = "identity_linked";
    IdentityId identity_id;
};
BOOST_DESCRIBE_STRUCT(IdentityLinked, (), (identity_id))

struct IdentityUnlinked {
    static constexpr std::string_view type = "identity_unlinked";
    IdentityId identity_id;
};
BOOST_DESCRIBE_STRUCT(IdentityUnlinked, (), (identity_id))

// The provider answered, and what it said of somebody was not believed. The subject is the attempt:
// who it was is not known.
struct IdentityRefused {
    static constexpr std::string_view type = "identity_refused";
    identity::Flaw flaw{};
};
BOOST_DESCRIBE_STRUCT(IdentityRefused, (), (flaw))

}  // namespace sx::accounts
