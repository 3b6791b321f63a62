#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sx::app {

// A file of cells separated by tabs, without quoting, its first line the header. Rows have as many
// cells as the header: missing ones are empty, further ones left out.
class TabTable {
public:
    explicit TabTable(std::string const& path);  // throws when it cannot be read

    std::vector<std::string> const& header() const { return header_; }
    std::vector<std::vector<std::string>> const& rows() const { return rows_; }
    // The place of a column; throws and names those that there are.
    std::size_t place(std::string_view column) const;
    std::vector<std::size_t> places(std::string_view columns) const;  // "学历,学位"

private:
    std::string path_;
    std::vector<std::string> header_;
    std::vector<std::vector<std::string>> rows_;
};

}  // namespace sx::app
