#include "features/imports/table_reading.hpp"
#include <algorithm>
#include <iterator>
#include "platform/base/characters.hpp"
#include "platform/documents/sheets/reading.hpp"

namespace sx::imports {
namespace {

constexpr std::size_t chunk_size = 500;
constexpr std::size_t rows_before_headers = 10;
constexpr std::size_t samples_shown = 3, sample_length = 60;

std::string beginning(std::string const& text) {
    auto const first = first_characters(text, sample_length);
    return first.size() == text.size() ? text : std::string(first).append("…");
}

std::ptrdiff_t named_fields(TableRow const& row) {
    return std::ranges::count_if(row.cells, [](std::string const& cell) {
        return field_named(plain_header(cell)).has_value();
    });
}

std::size_t header_of(std::vector<TableRow> const& rows) {
    std::size_t best = 0;
    for (std::size_t at = 1; at < std::min(rows.size(), rows_before_headers); ++at)
        if (named_fields(rows[at]) > named_fields(rows[best])) best = at;
    return best;
}

std::vector<TableColumn> columns_of(std::vector<TableRow> const& rows, std::size_t header) {
    std::vector<TableColumn> columns;
    for (auto const& name : rows[header].cells) columns.push_back({beginning(name), {}, {}});
    auto const last = std::min(rows.size(), header + 1 + samples_shown);
    for (auto at = header + 1; at < last; ++at)
        for (std::size_t place = 0; place < columns.size(); ++place)
            columns[place].samples.push_back(
                place < rows[at].cells.size() ? beginning(rows[at].cells[place]) : std::string());
    return columns;
}

}  // namespace

Result<TableContent> read_table(std::string_view bytes, documents::SheetLimits const& limits) {
    std::vector<TableRow> rows;
    bool too_many = false;
    TRY(documents::read_sheet(bytes, limits, [&](std::int64_t number, auto const& cells) {
        rows.push_back({number, cells});
        too_many = rows.size() > most_table_rows + rows_before_headers;
        return !too_many;
    }));
    if (rows.size() < 2) return refuse(ProblemKind::invalid, "table_without_rows");
    auto const header = header_of(rows);
    if (too_many || rows.size() - header - 1 > most_table_rows)
        return refuse(ProblemKind::too_large, "table_too_many_rows");
    if (header + 1 == rows.size()) return refuse(ProblemKind::invalid, "table_without_rows");
    TableContent content;
    content.columns = columns_of(rows, header);
    content.rows = static_cast<std::int64_t>(rows.size() - header - 1);
    for (auto from = header + 1; from < rows.size(); from += chunk_size) {
        auto const first = rows.begin() + static_cast<std::ptrdiff_t>(from);
        auto const count = std::min(chunk_size, rows.size() - from);
        content.chunks.emplace_back(
            std::make_move_iterator(first),
            std::make_move_iterator(first + static_cast<std::ptrdiff_t>(count)));
        for (auto& row : content.chunks.back())
            row.cells.resize(std::min(row.cells.size(), content.columns.size()));
    }
    return content;
}

void propose(
    store::Transaction& tx, access::OrganisationId const& owner,
    std::vector<TableColumn>& columns) {
    auto const taken = [&](std::optional<TableField> const& field) {
        return std::ranges::find(columns, field, &TableColumn::field) != columns.end();
    };
    for (auto& column : columns) {
        auto const header = plain_header(column.header);
        auto field = records::remembered(tx, owner, header);
        if (!field) field = field_named(header);
        if (field && !taken(field)) column.field = field;
    }
}

}  // namespace sx::imports
