#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>
#include "platform/base/result.hpp"

// Tables that people send in, row by row as text. What they hold is not trusted: everything that
// could grow without bound is bounded, and formulas, links and macros are not looked at.
namespace sx::documents {

struct SheetLimits {
    std::int64_t rows = 100'000;  // numbered as in the file, empty ones included
    std::size_t columns = 256;
    std::size_t cell_bytes = 128 * 1024;
    std::size_t inflated_bytes = 256 * 1024 * 1024;    // of all parts that are read
    std::size_t shared_text_bytes = 64 * 1024 * 1024;  // of the texts that cells share
};

// Told every row that is not empty, with its number as people see it, from 1; false stops the
// reading. Cells are trimmed at neither end; those after the last one that says something are left
// out.
using OnRow = std::function<bool(std::int64_t number, std::vector<std::string> const& cells)>;

// The first visible sheet of an Office Open XML workbook. Numbers come as people type them, days as
// "2026-03-01", moments as "2026-03-01 09:30". Refuses with sheet_damaged, sheet_encrypted or
// sheet_too_large.
Result<> read_xlsx(std::string_view bytes, SheetLimits const&, OnRow const&);

// RFC 4180 and what is sent in its name: comma, semicolon or tab between cells (the one the first
// line has most of), UTF-8 with or without a byte order mark, else GB 18030. The apostrophe that
// keeps a text from being taken for a formula is left out. Refuses with sheet_damaged or
// sheet_too_large.
Result<> read_csv(std::string_view bytes, SheetLimits const&, OnRow const&);

// Whichever of the two the bytes are.
Result<> read_sheet(std::string_view bytes, SheetLimits const&, OnRow const&);

}  // namespace sx::documents
