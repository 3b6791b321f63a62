#pragma once
#include "platform/web/endpoint.hpp"

namespace sx::app {

// The official code tables for clients: GET /codes names them with their versions, and each
// version's content stays in caches for ever.
web::Endpoints code_table_endpoints();

}  // namespace sx::app
