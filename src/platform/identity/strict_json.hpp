#pragma once
#include <boost/json/value.hpp>
#include <optional>
#include <string_view>

namespace sx::identity {

// JSON of a stranger, as signed texts must be read: an object in which no member is named twice at
// any depth, because two readers would believe two different ones (RFC 8725 section 2.4, RFC 7519
// section 4). At most so deep. Nothing for what is none.
std::optional<boost::json::object> strict_object(std::string_view text);

// Empty or nothing where the member is missing or of another kind.
std::string_view text_in(boost::json::object const&, std::string_view name);
std::optional<std::int64_t> seconds_in(boost::json::object const&, std::string_view name);
// Whether the member is a list that holds the word.
bool lists(boost::json::object const&, std::string_view name, std::string_view word);

}  // namespace sx::identity
