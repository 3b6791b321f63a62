#pragma once
#include <string>
#include <vector>
#include "platform/wire/type.hpp"

namespace sx::wire {

// Collects what is wrong with a document, and where.
class Reader {
public:
    // Strangers: members that the structure does not know. From outside they are a mistake; in what
    // we stored they are facts that this reader does not need, e.g. of an event.
    enum class Strangers { refused, passed_over };
    explicit Reader(Strangers strangers = Strangers::refused) : strangers_(strangers) {}
    bool refuses_strangers() const { return strangers_ == Strangers::refused; }

    void complain(std::string_view code) {
        if (found_.size() < 100) found_.push_back({path_, std::string(code)});
    }
    // Complaints made inside `visit` are about the member or item `key` (RFC 6901).
    template <class Visit> void at(std::string_view key, Visit visit) {
        auto const mark = path_.size();
        path_ += '/';
        for (char const c : key) c == '~' ? path_ += "~0" : c == '/' ? path_ += "~1" : path_ += c;
        visit();
        path_.resize(mark);
    }
    bool content() const { return found_.empty(); }
    Problem problem() && { return {ProblemKind::invalid, "invalid_fields", std::move(found_)}; }

private:
    Strangers strangers_;
    std::vector<FieldProblem> found_;
    std::string path_;
};

// One value that arrives as plain text: a path segment, a query parameter or a text column. Lists
// are separated by commas. Structures cannot be read so and throw std::logic_error.
void read_text(std::string_view text, Type const&, void* out, Reader&);
// The same value as text; the reverse of read_text for everything but structures and lists.
std::string write_text(Type const&, void const* value);

// Of an enumeration's value or name; throws std::logic_error if it has none.
std::string_view enum_name(Type const&, int value);
std::optional<int> enum_value(Type const&, std::string_view name);
template <DescribedEnum E> std::string_view name(E value) {
    return enum_name(type_of<E>(), static_cast<int>(value));
}
template <DescribedEnum E> std::optional<E> parse_enum(std::string_view text) {
    auto const value = enum_value(type_of<E>(), text);
    return value ? std::optional(static_cast<E>(*value)) : std::nullopt;
}

[[noreturn]] void throw_stored_mismatch(Type const&);

template <class V> V& as(void* place) { return *static_cast<V*>(place); }
template <class V> V const& as(void const* place) { return *static_cast<V const*>(place); }
inline void* member_at(void* structure, Member const& m) {
    return static_cast<std::byte*>(structure) + m.offset;
}
inline void const* member_at(void const* structure, Member const& m) {
    return static_cast<std::byte const*>(structure) + m.offset;
}

}  // namespace sx::wire
