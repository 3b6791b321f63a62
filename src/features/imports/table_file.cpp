#include "features/imports/table_file.hpp"
#include <zlib.h>
#include <stdexcept>

namespace sx::imports {
namespace {

constexpr int chunk_bytes = 64 * 1024;
constexpr std::size_t longest_line = 1024 * 1024;

gzFile handle(void* file) { return static_cast<gzFile>(file); }

void cut(std::string_view line, std::vector<std::string_view>& cells) {
    cells.clear();
    for (;;) {
        auto const end = line.find('\t');
        cells.push_back(line.substr(0, end));
        if (end == line.npos) return;
        line.remove_prefix(end + 1);
    }
}

}  // namespace

void TableFile::Close::operator()(void* file) const { gzclose(handle(file)); }

Result<TableFile> TableFile::open(std::string const& path) {
    TableFile table;
    table.file_.reset(gzopen(path.c_str(), "rb"));
    if (!table.file_) return refuse(ProblemKind::not_found, "import_file_unreadable");
    gzbuffer(handle(table.file_.get()), chunk_bytes);
    if (!table.read_line(table.header_line_))
        return refuse(ProblemKind::invalid, "import_file_unreadable");
    if (table.header_line_.starts_with("\xEF\xBB\xBF")) table.header_line_.erase(0, 3);
    return table;
}

std::vector<std::string_view> TableFile::header() const {
    std::vector<std::string_view> names;
    cut(header_line_, names);
    return names;
}

// gzgets reads plain files too, and stops at a line's end or a full buffer.
bool TableFile::read_line(std::string& line) {
    char chunk[4096];
    line.clear();
    while (gzgets(handle(file_.get()), chunk, sizeof chunk)) {
        line.append(chunk);
        if (line.size() > longest_line) throw std::runtime_error("a line of the table is too long");
        if (line.ends_with('\n')) break;
    }
    int error = Z_OK;
    gzerror(handle(file_.get()), &error);
    bool const damaged = error != Z_OK && error != Z_STREAM_END;  // known before the last good line
    if (damaged && !line.ends_with('\n')) throw std::runtime_error("the table is damaged");
    while (line.ends_with('\n') || line.ends_with('\r')) line.pop_back();
    return !line.empty() || !gzeof(handle(file_.get()));
}

std::vector<std::string_view> const* TableFile::next() {
    do {
        if (!read_line(line_)) return nullptr;
    } while (line_.empty());
    cut(line_, cells_);
    return &cells_;
}

}  // namespace sx::imports
