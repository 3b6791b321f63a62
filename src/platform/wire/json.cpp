#include "platform/wire/json.hpp"
#include <algorithm>
#include <array>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <charconv>

namespace sx::wire {
namespace {

namespace json = boost::json;

void read_value(json::value const& in, Type const& type, void* out, Reader& reader);

using Names = std::span<std::string_view const>;

// What we stored before a list was thought of has none of it.
bool may_be_absent(Type const& type, Reader const& reader) {
    return type.shape == Shape::optional ||
           (type.shape == Shape::list && !reader.refuses_strangers());
}

void read_object(
    json::value const& in, Type const& type, void* out, Reader& reader, Names elsewhere = {}) {
    auto const* object = in.if_object();
    if (!object) return reader.complain("object_expected");
    std::size_t known = 0;
    for (auto const& member : type.members) {
        if (std::ranges::find(elsewhere, member.name) != elsewhere.end()) continue;
        auto const* value = object->if_contains(member.name);
        auto const& member_type = member.type();
        known += value ? 1 : 0;
        if (!value && may_be_absent(member_type, reader)) continue;
        reader.at(member.name, [&] {
            if (value) read_value(*value, member_type, member_at(out, member), reader);
            else reader.complain("required");
        });
    }
    if (known == object->size() || !reader.refuses_strangers()) return;
    for (auto const& entry : *object) {
        auto const names_it = [&](Member const& m) { return entry.key() == m.name; };
        auto const here = [&] { return std::ranges::any_of(type.members, names_it); };
        bool const foreign =
            std::ranges::find(elsewhere, std::string_view(entry.key())) != elsewhere.end();
        if (foreign || !here()) reader.at(entry.key(), [&] { reader.complain("unknown_field"); });
    }
}

void read_array(json::value const& in, Type const& type, void* out, Reader& reader) {
    auto const* array = in.if_array();
    if (!array) return reader.complain("array_expected");
    if (type.bounded() && array->size() > static_cast<std::size_t>(type.most))
        return reader.complain("too_many_items");
    std::size_t at = 0;
    for (auto const& item : *array)
        reader.at(std::to_string(at++), [&] {
            read_value(item, type.element(), type.emplace(out), reader);
        });
}

// What to say when the JSON value is not even of the right kind.
std::string_view expected(Shape shape) {
    switch (shape) {
        case Shape::id: return "uuid_expected";
        case Shape::instant: return "date_time_expected";
        case Shape::day: return "date_expected";
        case Shape::enumeration: return "unknown_value";
        default: return "string_expected";
    }
}

void read_number(json::value const& in, Type const& type, void* out, Reader& reader) {
    auto const* value = in.if_int64();
    if (!value) return reader.complain("integer_expected");
    if (type.shape == Shape::money && *value < 0) return reader.complain("negative");
    if (type.bounded() && *value < type.least) return reader.complain("too_small");
    if (type.bounded() && *value > type.most) return reader.complain("too_large");
    as<std::int64_t>(out) = *value;
}

void read_value(json::value const& in, Type const& type, void* out, Reader& reader) {
    switch (type.shape) {
        case Shape::boolean:
            if (auto const* value = in.if_bool()) as<bool>(out) = *value;
            else reader.complain("boolean_expected");
            return;
        case Shape::integer:
        case Shape::money: return read_number(in, type, out, reader);
        case Shape::structure: return read_object(in, type, out, reader);
        case Shape::optional: return read_value(in, type.element(), type.emplace(out), reader);
        case Shape::list: return read_array(in, type, out, reader);
        default: {
            auto const* text = in.if_string();
            if (!text) return reader.complain(expected(type.shape));
            read_text(*text, type, out, reader);
        }
    }
}

void write_integer(std::int64_t value, std::string& out) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void write_object(Type const& type, void const* value, std::string& out) {
    char separator = '{';
    for (auto const& member : type.members) {
        auto const& member_type = member.type();
        auto const* place = member_at(value, member);
        if (member_type.shape == Shape::optional && member_type.count(place) == 0) continue;
        out += separator;
        separator = ',';
        out.append("\"").append(member.name).append("\":");
        write_json(member_type, place, out);
    }
    out += separator == '{' ? "{}" : "}";
}

// Calls `walk` with the parsed document, which lives in memory near at hand: most requests are
// parsed without a heap allocation.
template <class Walk> Result<> parsed(std::string_view text, Walk walk) {
    std::array<unsigned char, 4096> near;
    json::monotonic_resource memory(near.data(), near.size());
    boost::system::error_code failed;
    auto const document = json::parse(text, failed, &memory);
    if (failed) return refuse(ProblemKind::malformed, "malformed_json");
    walk(document);
    return {};
}

}  // namespace

Result<> read_json(
    std::string_view text, Type const& type, void* out, Reader::Strangers strangers) {
    Reader reader(strangers);
    TRY(parsed(
        text, [&](json::value const& document) { read_value(document, type, out, reader); }));
    if (!reader.content()) return std::move(reader).problem();
    return {};
}

Result<> read_json_members(
    std::string_view text, Type const& structure, void* out, Reader& reader, Names elsewhere) {
    return parsed(text, [&](json::value const& document) {
        read_object(document, structure, out, reader, elsewhere);
    });
}

void write_json_text(std::string_view text, std::string& out) {
    out += '"';
    std::size_t written = 0;
    for (std::size_t at = 0; at < text.size(); ++at) {
        auto const c = static_cast<unsigned char>(text[at]);
        if (c >= 0x20 && c != '"' && c != '\\') continue;
        out.append(text.substr(written, at - written));
        written = at + 1;
        if (c == '"' || c == '\\') out.append("\\").push_back(text[at]);
        else if (c == '\n') out += "\\n";
        else out.append("\\u00").append({"0123456789abcdef"[c >> 4], "0123456789abcdef"[c & 15]});
    }
    out.append(text.substr(written)).push_back('"');
}

void write_json(Type const& type, void const* value, std::string& out) {
    switch (type.shape) {
        case Shape::boolean: out += as<bool>(value) ? "true" : "false"; return;
        case Shape::integer:
        case Shape::money: return write_integer(as<std::int64_t>(value), out);
        case Shape::structure: return write_object(type, value, out);
        case Shape::optional:
            if (type.count(value) == 0) out += "null";
            else write_json(type.element(), type.item(value, 0), out);
            return;
        case Shape::list:
            out += '[';
            for (std::size_t at = 0, count = type.count(value); at < count; ++at) {
                if (at > 0) out += ',';
                write_json(type.element(), type.item(value, at), out);
            }
            out += ']';
            return;
        case Shape::text:
        case Shape::checked:
        case Shape::id: return write_json_text(as<std::string>(value), out);
        default: write_json_text(write_text(type, value), out);
    }
}

}  // namespace sx::wire
