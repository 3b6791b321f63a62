#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace sx::web {

// "%E5%8F%8C" and, in a query, "+" decoded; nothing when the encoding is broken or hides a zero
// byte.
std::optional<std::string> decode(std::string_view text, bool plus_is_space);

using Pairs = std::vector<std::pair<std::string, std::string>>;

// "q=java&region=50" in order, decoded; an empty value is left out, as an empty form field sends
// one. Nothing when the encoding is broken.
std::optional<Pairs> parse_query(std::string_view query);
// The value of one cookie; empty if it is not there.
std::string_view cookie(std::string_view cookie_header, std::string_view name);

// Keeps only unreserved characters (RFC 3986) and encodes the rest.
std::string encode(std::string_view text);

}  // namespace sx::web
