#include "platform/wire/reader.hpp"
#include <charconv>
#include <stdexcept>

namespace sx::wire {
namespace {

std::optional<std::int64_t> parse_integer(std::string_view text) {
    std::int64_t value = 0;
    auto const* end = text.data() + text.size();
    auto const [stop, failed] = std::from_chars(text.data(), end, value);
    return failed == std::errc() && stop == end && !text.empty() ? std::optional(value)
                                                                 : std::nullopt;
}

void read_list(std::string_view text, Type const& type, void* out, Reader& reader) {
    for (std::size_t at = 0; !text.empty(); ++at) {
        auto const comma = text.find(',');
        if (type.bounded() && at == static_cast<std::size_t>(type.most))
            return reader.complain("too_many_items");
        reader.at(std::to_string(at), [&] {
            read_text(text.substr(0, comma), type.element(), type.emplace(out), reader);
        });
        text = comma == std::string_view::npos ? std::string_view() : text.substr(comma + 1);
    }
}

}  // namespace

void read_text(std::string_view text, Type const& type, void* out, Reader& reader) {
    switch (type.shape) {
        case Shape::text: {
            auto const most =
                type.bounded() ? static_cast<std::size_t>(type.most) : std::size_t(-1);
            auto const checked = check_text(text, static_cast<std::size_t>(type.least), most);
            if (!checked) return reader.complain(checked.error().code);
            as<std::string>(out) = text;
            return;
        }
        case Shape::checked:
            if (auto const problem = type.problem(text)) return reader.complain(*problem);
            as<std::string>(out) = text;
            return;
        case Shape::id:
            if (!is_uuid(text)) return reader.complain("uuid_expected");
            as<std::string>(out) = text;
            return;
        case Shape::boolean:
            if (text != "true" && text != "false") return reader.complain("boolean_expected");
            as<bool>(out) = text == "true";
            return;
        case Shape::integer:
        case Shape::money: {
            auto const value = parse_integer(text);
            if (!value) return reader.complain("integer_expected");
            if (type.shape == Shape::money && *value < 0) return reader.complain("negative");
            if (type.bounded() && *value < type.least) return reader.complain("too_small");
            if (type.bounded() && *value > type.most) return reader.complain("too_large");
            as<std::int64_t>(out) = *value;
            return;
        }
        case Shape::instant: {
            auto const at = parse_instant(text);
            if (!at) return reader.complain("date_time_expected");
            as<Instant>(out) = *at;
            return;
        }
        case Shape::day: {
            auto const day = parse_day(text);
            if (!day) return reader.complain("date_expected");
            as<Day>(out) = *day;
            return;
        }
        case Shape::enumeration: {
            auto const value = enum_value(type, text);
            if (!value) return reader.complain("unknown_value");
            as<int>(out) = *value;
            return;
        }
        case Shape::optional: return read_text(text, type.element(), type.emplace(out), reader);
        case Shape::list: return read_list(text, type, out, reader);
        case Shape::structure:
        case Shape::bytes: break;
    }
    throw std::logic_error("not plain text: " + std::string(type.name));
}

std::string write_text(Type const& type, void const* value) {
    switch (type.shape) {
        case Shape::text:
        case Shape::checked:
        case Shape::id: return as<std::string>(value);
        case Shape::boolean: return as<bool>(value) ? "true" : "false";
        case Shape::integer:
        case Shape::money: return std::to_string(as<std::int64_t>(value));
        case Shape::instant: return to_text(as<Instant>(value));
        case Shape::day: return to_text(as<Day>(value));
        case Shape::enumeration: return std::string(enum_name(type, as<int>(value)));
        default: throw std::logic_error("not plain text: " + std::string(type.name));
    }
}

std::string_view enum_name(Type const& type, int value) {
    for (auto const& known : type.names)
        if (known.value == value) return known.name;
    throw std::logic_error("a value outside its enumeration " + std::string(type.name));
}

std::optional<int> enum_value(Type const& type, std::string_view name) {
    for (auto const& known : type.names)
        if (known.name == name) return known.value;
    return std::nullopt;
}

void throw_stored_mismatch(Type const& type) {
    throw std::runtime_error("stored JSON no longer fits " + std::string(type.name));
}

}  // namespace sx::wire
