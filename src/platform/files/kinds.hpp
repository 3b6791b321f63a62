#pragma once
#include <span>
#include "platform/files/files.hpp"

namespace sx::files {

enum class Kind { png, jpeg, pdf, docx, xlsx, csv };

// What the bytes are, whatever the name says: by their first bytes, by what an Office container
// holds, and CSV as plain text. Nothing for anything else.
std::optional<Kind> recognise(std::string_view bytes);

std::string_view media_type_of(Kind);

struct Rule {
    Purpose purpose;
    std::size_t most_bytes;
    std::span<Kind const> kinds;
    std::string_view refusal;  // the code for a file of another kind: it names the right ones
};
Rule const& rule_of(Purpose);

// As a file may be called: no folders, no control characters, and the ending of its kind.
std::string clean_name(std::string_view name, Kind);

}  // namespace sx::files
