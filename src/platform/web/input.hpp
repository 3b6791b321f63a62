#pragma once
#include "platform/web/router.hpp"

namespace sx::web {

// Puts an endpoint's input together from path, query, discreet headers and body. Complains about
// every wrong field at once.
Result<std::shared_ptr<void>> read_input(Router::Found const&, Request const&);

}  // namespace sx::web
