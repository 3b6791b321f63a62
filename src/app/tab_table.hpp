#pragma once
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <string>
#include <string_view>
#include <vector>

namespace sx::app {

// A file of cells separated by tabs, without quoting, its first line the header, read row by row.
// Rows have as many cells as the header: missing ones are empty, further ones left out.
class TabReader {
public:
    explicit TabReader(std::string const& path);  // throws when it cannot be read

    std::vector<std::string> const& header() const { return header_; }
    // The place of a column; throws and names those that there are.
    std::size_t place(std::string_view column) const;
    bool has(std::string_view column) const;
    // The next row that is not empty; its cells are views until the next call.
    bool next(std::vector<std::string_view>& cells);
    // A whole number of the row that was read last; throws and says which line it is not.
    std::int64_t number(std::string_view cell) const;
    double fraction(std::string_view cell) const;  // likewise, of a number such as -1.5
    // Throws: what is wrong with the row that was read last.
    [[noreturn]] void fail(std::string_view what) const;

private:
    bool next_line();

    std::string path_;
    std::ifstream file_;
    std::string line_;
    std::size_t number_ = 0;
    std::vector<std::string> header_;
};

// The same as a whole.
class TabTable {
public:
    explicit TabTable(std::string const& path);

    std::vector<std::string> const& header() const { return reader_.header(); }
    std::vector<std::vector<std::string>> const& rows() const { return rows_; }
    std::size_t place(std::string_view column) const { return reader_.place(column); }
    std::vector<std::size_t> places(std::string_view columns) const;  // "学历,学位"

private:
    TabReader reader_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace sx::app
