#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// What a described C++ type looks like at run time. One table per type; JSON, SQL columns, query
// strings and the OpenAPI schema are read off it by ordinary code, so a new struct costs no
// templates there.
namespace sx::wire {

enum class Shape {
    text,         // std::string; Text<Min, Max>
    checked,      // Checked<Rule>
    id,           // Id<Record>
    boolean,      // bool
    integer,      // std::int64_t; Number<Least, Most>
    money,        // Money, in fen
    instant,      // Instant
    day,          // Day
    enumeration,  // enum class with BOOST_DESCRIBE_ENUM
    structure,    // struct with BOOST_DESCRIBE_STRUCT
    optional,     // std::optional<T>
    list,         // std::vector<T>; List<T, Max>
    bytes         // Bytes<Most>, see bytes.hpp; never part of JSON
};

struct Type;

struct Member {
    std::string_view name;
    std::size_t offset;
    Type const& (*type)();
};

struct EnumName {
    std::string_view name;
    int value;
};
// An enumerator that C++ would take for a keyword has "_" at its end, e.g. return_; outside it has
// not.
constexpr std::string_view plain_name(std::string_view enumerator) {
    if (enumerator.ends_with('_')) enumerator.remove_suffix(1);
    return enumerator;
}

struct Type {
    Shape shape{};
    std::string_view name{};             // of a structure or enumeration
    std::int64_t least = 0, most = -1;   // code points, value, items, bytes; most < least: none
    std::span<Member const> members{};   // of a structure, in the order of its description
    std::span<EnumName const> names{};   // of an enumeration
    Type const& (*element)() = nullptr;  // of an optional or a list
    void* (*emplace)(void*) =
        nullptr;  // optional: makes a value; list: appends one; gives its place
    std::size_t (*count)(void const*) = nullptr;              // optional: 0 or 1; list: items
    void const* (*item)(void const*, std::size_t) = nullptr;  // of an optional (at 0) or a list
    std::optional<std::string_view> (*problem)(std::string_view) = nullptr;  // of a checked text

    bool bounded() const { return most >= least; }
};

}  // namespace sx::wire
