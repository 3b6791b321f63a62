#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// How a workbook writes places and numbers.
namespace sx::documents {

// Of "AB12" the column, from 0; nothing without letters or beyond "XFD".
std::optional<std::size_t> column_of(std::string_view reference);
// The letters of a column, from 0: "A", "Z", "AA".
std::string column_letters(std::size_t column);

// As people would type it: "8000", "0.5"; what was no number comes back as it is.
std::string plain_number(std::string_view text);

// What a cell that is formatted as a day shows: days since 1899-12-30, or 1904-01-01 where the
// workbook says so. "2026-03-01", with the minute where there is one. Nothing outside of the years
// 1900 to 9999.
std::optional<std::string> day_text(std::string_view number, bool since_1904);

// Whether a number format shows days: one of the built-in ones, or a written one with y, d or their
// like outside of quotes.
bool shows_day(int built_in_format);
bool shows_day(std::string_view written_format);

}  // namespace sx::documents
