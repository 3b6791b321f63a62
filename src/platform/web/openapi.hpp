#pragma once
#include "platform/web/endpoint.hpp"

namespace sx::web {

// The OpenAPI 3.1 document, one line per key so that a change shows in a diff.
std::string openapi(Endpoints const&);

// Which role may call what, as Markdown; every endpoint and page is in it.
std::string access_matrix(Endpoints const&);

}  // namespace sx::web
