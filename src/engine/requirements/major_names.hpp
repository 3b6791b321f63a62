#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace sx::engine {

// The names of majors, disciplines and categories: those of all catalogues, disciplines also
// without 类 ("计算机"), and what people say instead (data/requirements/majors.tsv). Immutable,
// built at first use; safe from every thread.
struct MajorName {
    std::size_t length = 0;                       // bytes of the text it takes
    std::span<std::string_view const> entries{};  // codes of codes::majors(); one at least
};

// The longest name with which this plain text begins.
std::optional<MajorName> longest_major_name(std::string_view text);

// Whether a catalogue has this name, as plain text.
bool is_official(std::string_view name);

// Whether the entry of codes::majors() has this name, as plain text.
bool has_name(std::string_view entry, std::string_view name);

}  // namespace sx::engine
