#pragma once
#include <optional>
#include <string_view>

namespace sx::web::edge {

// Views into the text they were split from.
struct Target {
    std::string_view path;   // starts with '/'
    std::string_view query;  // without '?'
};

// The request target of RFC 9112 section 3.2 in origin form ("/a?b") or absolute form
// ("http://host/a?b"). Percent signs stay as they are. Nothing for the other forms, a fragment, or
// bytes no target may hold.
std::optional<Target> split_target(std::string_view text);

}  // namespace sx::web::edge
