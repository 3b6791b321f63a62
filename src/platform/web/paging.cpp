#include "platform/web/paging.hpp"
#include <charconv>
#include "platform/base/id.hpp"

namespace sx::web {
namespace {

Problem unknown_cursor() {
    return {ProblemKind::invalid, "invalid_fields", {{"/cursor", "unknown_cursor"}}};
}

}  // namespace

std::string cursor_of(Place const& place) {
    return std::to_string(place.value).append(".").append(place.id);
}

Result<std::optional<Place>> place_of(std::optional<Cursor> const& cursor) {
    if (!cursor) return std::optional<Place>();
    auto const& text = cursor->str();
    Place place;
    auto const* const end = text.data() + text.size();
    auto const [dot, problem] = std::from_chars(text.data(), end, place.value);
    if (problem == std::errc() && dot != end && *dot == '.') place.id.assign(dot + 1, end);
    if (!is_uuid(place.id)) return unknown_cursor();
    return std::optional(std::move(place));
}

Result<std::optional<std::string>> id_of(std::optional<Cursor> const& cursor) {
    if (!cursor) return std::optional<std::string>();
    if (!is_uuid(cursor->str())) return unknown_cursor();
    return std::optional(cursor->str());
}

}  // namespace sx::web
