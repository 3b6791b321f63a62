#pragma once
#include <cstddef>
#include <string_view>
#include <vector>

namespace sx::screening {

struct Row {
    std::size_t line = 0;  // in the file, from 1
    std::vector<std::string_view> cells{};
};

// The rows of a table: cells between tabs, its first line the header; empty lines and those that
// begin with # are left out. Views into the text.
std::vector<Row> rows_of(std::string_view text);

// A file of data/screening/ as it was when the program was built. Views live as long as it.
std::string_view table_text(std::string_view file);
std::vector<Row> table(std::string_view file);

}  // namespace sx::screening
