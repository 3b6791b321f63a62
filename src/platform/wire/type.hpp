#pragma once
#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <optional>
#include <span>
#include "platform/base/day.hpp"
#include "platform/base/id.hpp"
#include "platform/base/list.hpp"
#include "platform/base/money.hpp"
#include "platform/base/number.hpp"
#include "platform/base/text.hpp"
#include "platform/wire/shape.hpp"

namespace sx::wire {

template <class T>
concept Described = boost::describe::has_describe_members<T>::value;
template <class T>
concept DescribedEnum = boost::describe::has_describe_enumerators<T>::value;

// The name of a type without its namespaces.
template <class T> constexpr std::string_view name_of() {
    std::string_view text = __PRETTY_FUNCTION__;
    text.remove_prefix(text.find("T = ") + 4);
    text = text.substr(0, text.find_first_of(";]"));
    return text.substr(text.rfind(':') + 1);
}

template <class T> Type const& type_of();
// How each kind of type fills its table; one line of specialisation per kind.
template <class T> struct Maker;

namespace tables {

inline constexpr std::size_t largest_struct = 8192;
alignas(64) inline std::byte stage[largest_struct];  // addresses only; never read or written
template <class T, class Description> std::size_t offset() {
    static_assert(sizeof(T) <= largest_struct);
    auto const* at = &(reinterpret_cast<T*>(stage)->*Description::pointer);
    return static_cast<std::size_t>(reinterpret_cast<std::byte const*>(at) - stage);
}
template <class T, class Description>
using member_type = std::remove_cvref_t<decltype(std::declval<T&>().*Description::pointer)>;
template <class T, template <class...> class L, class... Description>
std::span<Member const> members(L<Description...>) {
    static std::array<Member, sizeof...(Description)> const all{Member{
        Description::name, offset<T, Description>(), &type_of<member_type<T, Description>>}...};
    return all;
}
template <template <class...> class L, class... Description>
std::span<EnumName const> names(L<Description...>) {
    static std::array<EnumName, sizeof...(Description)> const all{
        EnumName{plain_name(Description::name), static_cast<int>(Description::value)}...};
    return all;
}
template <class Vector> Type list(std::int64_t most) {
    using T = typename Vector::value_type;
    return {
        .shape = Shape::list,
        .most = most,
        .element = &type_of<T>,
        .emplace = [](void* v) -> void* { return &static_cast<Vector*>(v)->emplace_back(); },
        .count = [](void const* v) { return static_cast<Vector const*>(v)->size(); },
        .item = [](void const* v, std::size_t at) -> void const* {
            return &(*static_cast<Vector const*>(v))[at];
        }};
}

}  // namespace tables

template <> struct Maker<std::string> {
    static Type make() { return {.shape = Shape::text}; }
};
template <std::size_t Min, std::size_t Max> struct Maker<Text<Min, Max>> {
    static Type make() { return {.shape = Shape::text, .least = Min, .most = Max}; }
};
template <class Rule> struct Maker<Checked<Rule>> {
    static Type make() { return {.shape = Shape::checked, .problem = &Rule::problem_of}; }
};
template <class Record> struct Maker<Id<Record>> {
    static Type make() { return {.shape = Shape::id}; }
};
template <> struct Maker<bool> {
    static Type make() { return {.shape = Shape::boolean}; }
};
template <> struct Maker<std::int64_t> {
    static Type make() { return {.shape = Shape::integer}; }
};
template <std::int64_t Least, std::int64_t Most> struct Maker<Number<Least, Most>> {
    static Type make() { return {.shape = Shape::integer, .least = Least, .most = Most}; }
};
template <> struct Maker<Money> {
    static Type make() { return {.shape = Shape::money}; }
};
template <> struct Maker<Instant> {
    static Type make() { return {.shape = Shape::instant}; }
};
template <> struct Maker<Day> {
    static Type make() { return {.shape = Shape::day}; }
};
template <DescribedEnum E> struct Maker<E> {
    static_assert(sizeof(E) == sizeof(int));
    static Type make() {
        return {
            .shape = Shape::enumeration,
            .name = name_of<E>(),
            .names = tables::names(boost::describe::describe_enumerators<E>())};
    }
};
template <Described T> struct Maker<T> {
    static Type make() {
        namespace bd = boost::describe;  // the members of bases come first
        using Public = bd::describe_members<T, bd::mod_public | bd::mod_inherited>;
        return {
            .shape = Shape::structure,
            .name = name_of<T>(),
            .members = tables::members<T>(Public())};
    }
};
template <class T> struct Maker<std::optional<T>> {
    using Held = std::optional<T>;
    static Type make() {
        return {
            .shape = Shape::optional,
            .element = &type_of<T>,
            .emplace = [](void* v) -> void* { return &static_cast<Held*>(v)->emplace(); },
            .count = [](void const* v) -> std::size_t {
                return static_cast<Held const*>(v)->has_value() ? 1 : 0;
            },
            .item = [](void const* v, std::size_t) -> void const* {
                return &**static_cast<Held const*>(v);
            }};
    }
};
template <class T> struct Maker<std::vector<T>> {
    static Type make() { return tables::list<std::vector<T>>(-1); }
};
template <class T, std::size_t Max> struct Maker<List<T, Max>> {
    static Type make() { return tables::list<List<T, Max>>(Max); }
};

template <class T> Type const& type_of() {
    static Type const type = Maker<T>::make();
    return type;
}

}  // namespace sx::wire
