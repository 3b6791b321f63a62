#include "platform/documents/sheets/formula.hpp"
#include "platform/documents/sheets/writing.hpp"

namespace sx::documents {
namespace {

void append_cell(std::string& out, std::string_view text, bool number) {
    bool const guarded = !number && needs_guard(text);
    bool const quoted = guarded || text.find_first_of(",\"\r\n\t;") != text.npos;
    if (!quoted) {
        out.append(text);
        return;
    }
    out.append(guarded ? "\"'" : "\"");
    for (char const c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    out += '"';
}

}  // namespace

CsvWriter::CsvWriter(std::span<SheetColumn const> columns) : text_("\xEF\xBB\xBF") {
    std::vector<SheetCell> headers;
    for (auto const& column : columns) headers.emplace_back(column.header);
    row(headers);
}

void CsvWriter::row(std::span<SheetCell const> cells) {
    for (std::size_t at = 0; at < cells.size(); ++at) {
        if (at > 0) text_ += ',';
        append_cell(text_, cells[at].text, cells[at].number);
    }
    text_.append("\r\n");
}

std::unique_ptr<SheetWriter> sheet_writer(
    SheetFormat format, std::string const& sheet, std::vector<SheetColumn> columns) {
    if (format == SheetFormat::csv) return std::make_unique<CsvWriter>(columns);
    return std::make_unique<WorkbookWriter>(sheet, std::move(columns));
}

std::string_view media_type_of(SheetFormat format) {
    return format == SheetFormat::csv
               ? "text/csv; charset=utf-8"
               : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
}

}  // namespace sx::documents
