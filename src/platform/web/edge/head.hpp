#pragma once
#include <string>
#include <string_view>
#include "platform/base/instant.hpp"
#include "platform/web/http.hpp"

namespace sx::web::edge {

// "Sun, 01 Mar 2026 01:00:00 GMT" (RFC 9110 section 5.6.7).
std::string http_date(Instant);

// What a reply's head says besides the reply.
struct Circumstances {
    std::string_view date;  // as http_date gives it
    std::string_view id;    // of the request
    bool keep_alive = true;
    bool old_client = false;  // HTTP/1.0, which must be told that the connection stays
};

// Appends the status line and headers up to the empty line, ready to send. Adds what a browser
// needs to be careful (nosniff, referrer, framing, content policy, other origins, no camera, no
// storing) unless the reply says something of its own. That it comes over TLS only is said by who
// does TLS. Line breaks within a header's value become spaces.
void append_head(std::string& out, Reply const&, Circumstances const&);

// Whether a reply of that status has a body, even an empty one (RFC 9110 section 6.4.1).
bool has_body(unsigned status);

}  // namespace sx::web::edge
