#pragma once
#include <string>
#include <variant>
#include "platform/wire/reader.hpp"

// A described struct's members are its columns, by name and in order.
namespace sx::store {

// What stands in a column of bytes, where the caller has it.
struct ByteView {
    std::string_view content;
};

// A parameter of a statement. Text usually stays where the caller has it. No floating point:
// amounts are fen, times are milliseconds, ratios are computed.
using Value = std::variant<std::monostate, std::int64_t, std::string_view, std::string, ByteView>;

Value to_value(wire::Type const&, void const* value);  // structures and lists become JSON text

template <class T> Value to_value(T const& v) {
    if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>)
        return static_cast<std::int64_t>(v);
    else if constexpr (std::is_convertible_v<T const&, std::string_view>)
        return std::string_view(v);
    else return to_value(wire::type_of<T>(), &v);
}

// One row of an answer, valid while the statement stands on it.
class Columns {
public:
    virtual ~Columns() = default;
    virtual bool null(int column) const = 0;
    virtual std::int64_t integer(int column) const = 0;
    virtual std::string_view text(int column) const = 0;
    virtual std::string bytes(int column) const = 0;
};

// Fills a structure from the columns, in the order of its members. Throws when the row does not
// fit.
void fill(wire::Type const& structure, void* place, Columns const&);

// The statements that every table needs, from the description alone.
std::string select_sql(wire::Type const& row, std::string_view from);
std::string insert_sql(wire::Type const& row, std::string_view table);
std::string update_sql(wire::Type const& row, std::string_view table);

}  // namespace sx::store
