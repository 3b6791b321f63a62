#pragma once
#include "platform/wire/reader.hpp"

// Described values from JSON and to JSON.
namespace sx::wire {

// Every wrong field is complained about, not only the first. Refuses with malformed_json or
// invalid_fields.
Result<> read_json(
    std::string_view text, Type const&, void* out,
    Reader::Strangers strangers = Reader::Strangers::refused);
// As part of a larger reading: members named in `elsewhere` come from another source and may not be
// here.
Result<> read_json_members(
    std::string_view text, Type const& structure, void* out, Reader&,
    std::span<std::string_view const> elsewhere);
void write_json(Type const&, void const* value, std::string& out);

template <class T> Result<T> read(std::string_view text) {
    T out{};
    TRY(read_json(text, type_of<T>(), &out));
    return out;
}
// Text that we wrote ourselves; failing to read it is a bug, so it throws.
template <class T> T read_own(std::string_view text) {
    T out{};
    if (!read_json(text, type_of<T>(), &out, Reader::Strangers::passed_over))
        throw_stored_mismatch(type_of<T>());
    return out;
}
template <class T> std::string write(T const& value) {
    std::string out;
    write_json(type_of<T>(), &value, out);
    return out;
}
void write_json_text(std::string_view text, std::string& out);  // quoted and escaped

}  // namespace sx::wire
