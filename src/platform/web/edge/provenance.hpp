#pragma once
#include <string_view>
#include "platform/web/http.hpp"

namespace sx::web::edge {

// Whether a page of another site made the browser send this: its Origin is not the Host it asks.
// Clients that are no browsers send no Origin.
bool from_elsewhere(Request const&);

// The address our own proxy saw: the last entry of X-Forwarded-For, because whatever stands before
// it was written by the client. Empty without one.
std::string_view forwarded_peer(Request const&);

}  // namespace sx::web::edge
