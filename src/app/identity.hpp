#pragma once
#include <memory>
#include "app/options.hpp"
#include "features/accounts/accounts.hpp"

namespace sx::app {

// The provider that the options name; none without them. Throws for options that cannot work, and
// where its secret cannot be read.
std::shared_ptr<accounts::IdentityProvider> identity_provider(Options const&);

}  // namespace sx::app
