#pragma once
#include <optional>
#include <string>
#include <vector>
#include "platform/base/number.hpp"
#include "platform/base/text.hpp"

// Long lists come in pages. A list's input has `std::optional<Cursor> cursor; std::optional<Limit>
// limit;`, its output `std::vector<Item> items; std::optional<std::string> next_cursor;`. The
// cursor is the last item's place in the order (an id, or a value and an id), so rows that come and
// go in between are neither repeated nor skipped.
namespace sx::web {

using Cursor = Text<1, 200>;
using Limit = Number<1, 100>;
inline constexpr std::int64_t usual_limit = 20;

inline std::int64_t page_size(std::optional<Limit> const& asked) {
    return asked ? asked->value : usual_limit;
}

// `items` were read with one more than the page holds; takes the surplus off and gives the next
// page's cursor.
template <class Item, class PlaceOf>
std::optional<std::string> cut_page(
    std::vector<Item>& items, std::int64_t page_size, PlaceOf place_of) {
    if (items.size() <= static_cast<std::size_t>(page_size)) return std::nullopt;
    items.resize(static_cast<std::size_t>(page_size));
    return place_of(items.back());
}

// A place in an order by a number (an amount, a time in milliseconds) and then an id; as a cursor
// "1772326800000.0199…".
struct Place {
    std::int64_t value = 0;
    std::string id;
};
std::string cursor_of(Place const&);
// Nothing without a cursor; refuses with invalid_fields what cursor_of() did not write.
Result<std::optional<Place>> place_of(std::optional<Cursor> const&);
// The same for an order by id alone, whose cursor is the id.
Result<std::optional<std::string>> id_of(std::optional<Cursor> const&);

}  // namespace sx::web
