#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include "platform/base/result.hpp"

namespace sx::documents {

struct DocxLimits {
    std::size_t inflated_bytes = 64 * 1024 * 1024;
    std::size_t text_bytes = 400'000;
};

// The text of an Office Open XML document (ECMA-376, WordprocessingML): its headers, its body
// and the text boxes in it, a paragraph a line, cells of a table row apart by tabs. What was
// deleted under tracked changes is left out. Refuses with sheet_damaged, sheet_encrypted (it has a
// password) or sheet_too_large. Run it in the cage only.
Result<std::string> read_docx(std::string_view bytes, DocxLimits const& = {});

}  // namespace sx::documents
