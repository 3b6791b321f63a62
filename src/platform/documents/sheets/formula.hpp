#pragma once
#include <algorithm>
#include <string>
#include <string_view>

// A text that begins like a formula is run as one when a spreadsheet opens a CSV file (OWASP: CSV
// injection). An apostrophe before it says that it is text, also where one stands there already. A
// workbook's cells carry their type and need none.
namespace sx::documents {

inline bool needs_guard(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of('\''), text.size()));
    return !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != text.npos;
}

inline std::string without_guard(std::string text) {
    if (text.starts_with('\'') && needs_guard(text)) text.erase(0, 1);
    return text;
}

}  // namespace sx::documents
