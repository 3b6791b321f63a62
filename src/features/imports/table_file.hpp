#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>
#include "platform/base/result.hpp"

namespace sx::imports {

// A table in a file: UTF-8 (a byte order mark is skipped), one row a line, cells between tabs
// without quoting, the first line names the columns. It may be gzipped. Rows are read one at a
// time, so the file may be larger than memory.
class TableFile {
public:
    // Refuses with import_file_unreadable (not there, or no table) when the first line cannot be
    // read.
    static Result<TableFile> open(std::string const& path);

    std::vector<std::string_view> header()
        const;  // good as long as the TableFile stays where it is

    // The cells of the next row, good until the next call; null at the end. Empty lines are
    // skipped. Throws when the file is damaged or a line is longer than 1 MiB.
    std::vector<std::string_view> const* next();

private:
    struct Close {
        void operator()(void* file) const;
    };
    TableFile() = default;
    bool read_line(std::string& line);

    std::unique_ptr<void, Close> file_;
    std::string header_line_, line_;
    std::vector<std::string_view> cells_;
};

}  // namespace sx::imports
