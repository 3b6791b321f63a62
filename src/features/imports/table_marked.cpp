#include <algorithm>
#include "features/imports/table_taking.hpp"
#include "features/imports/table_use_cases.hpp"
#include "features/imports/table_words.hpp"
#include "platform/documents/sheets/writing.hpp"

namespace sx::imports {
namespace {

using documents::SheetCell, documents::SheetColumn, documents::WorkbookWriter;

// The column as it came, with the list of what it may hold.
SheetColumn shown_again(TableColumn const& column, Language language) {
    if (!column.field) return {column.header, 16, {}, {}};
    auto const& facts = facts_of(*column.field);
    return {column.header, facts.width, {}, choices_of(facts, language)};
}

// The row as it came, its wrong cells marked, and before it in words what is wrong.
std::vector<SheetCell> marked(
    TableRow const& row, std::vector<RowFault> const& faults, std::size_t columns,
    Language language) {
    std::vector<SheetCell> cells(columns + 1);
    for (std::size_t at = 0; at < row.cells.size(); ++at) cells[at + 1].text = row.cells[at];
    for (auto const& fault : faults) {
        auto const words = text_of(fault, language);
        cells[0].text.append(cells[0].text.empty() ? "" : "\n").append(words);
        if (!fault.column) continue;
        auto& remark = cells[static_cast<std::size_t>(*fault.column) + 1].remark;
        remark.append(remark.empty() ? "" : "\n").append(words);
    }
    return cells;
}

}  // namespace

Result<web::Download> marked_table(web::Call const& call, TableKey const& key) {
    static constexpr Phrase sheet{"岗位", "Postings"}, what{"要改的地方", "To mend"},
        name{"要改的岗位", "postings-to-mend"};
    auto const table = records::find_table(call.tx, key.table_id);
    if (!table || table->organisation_id != call.caller.organisation ||
        table->state != TableState::refused)
        return refuse(ProblemKind::not_found, "table_not_found");
    std::vector<SheetColumn> columns{{std::string(what.in(call.language)), 40, {}, {}}};
    for (auto const& column : table->columns) columns.push_back(shown_again(column, call.language));
    WorkbookWriter writer(std::string(sheet.in(call.language)), std::move(columns));
    for (std::int64_t place = 0;; ++place) {
        auto const chunk = records::find_chunk(call.tx, table->id, place);
        if (!chunk) break;
        for (auto const& row : chunk->cells) {
            auto const faulty = std::ranges::find(chunk->problems, row.number, &FaultyRow::number);
            writer.row(marked(
                row, faulty == chunk->problems.end() ? std::vector<RowFault>() : faulty->faults,
                table->columns.size(), call.language));
        }
    }
    return web::Download{
        std::string(name.in(call.language)).append(".xlsx"),
        std::string(documents::media_type_of(documents::SheetFormat::xlsx)), writer.finish()};
}

}  // namespace sx::imports
