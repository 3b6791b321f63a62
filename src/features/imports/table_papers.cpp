#include <algorithm>
#include "features/imports/table_taking.hpp"
#include "features/imports/table_use_cases.hpp"
#include "features/imports/table_words.hpp"
#include "platform/documents/sheets/writing.hpp"
#include "platform/exports/exports.hpp"

namespace sx::imports {
namespace {

using documents::SheetCell, documents::SheetColumn, documents::WorkbookWriter;

web::Download workbook(WorkbookWriter& writer, std::string name) {
    return {
        std::move(name), std::string(documents::media_type_of(documents::SheetFormat::xlsx)),
        writer.finish()};
}

std::vector<std::string> choices_of(TableField field, Language language) {
    switch (field) {
        case TableField::kind: return kind_words(language);
        case TableField::education: return education_words(language);
        case TableField::place: return place_words();
        default: return {};
    }
}

// What the example row says; left out when it is imported.
std::string example_of(TableField field, Language language, Instant now) {
    bool const zh = language == Language::zh;
    switch (field) {
        case TableField::reference: return zh ? "示例（导入时跳过这一行）" : "Example (skipped)";
        case TableField::title: return zh ? "数控操作工" : "Machine operator";
        case TableField::kind:
            return exports::word("posting_kind", postings::PostingKind::job, language);
        case TableField::headcount: return "3";
        case TableField::salary: return "6000-9000元/月";
        case TableField::education:
            return exports::word("education", codes::Education::vocational_college, language);
        case TableField::experience: return "1-3年";
        case TableField::majors: return "机械工程";
        case TableField::place: return "湖北省武汉市洪山区";
        case TableField::address: return zh ? "珞喻路 1 号" : "1 Luoyu Road";
        case TableField::benefits: return zh ? "五险一金、包住" : "五险一金";
        case TableField::description:
            return zh ? "操作数控机床，完成零件加工。要看得懂图纸。"
                      : "Runs CNC machines and reads drawings.";
        case TableField::closes_on: return to_text(shanghai_day(now) + std::chrono::days(30));
        default: return {};
    }
}

std::string header_of(TableFieldFacts const& facts, Language language) {
    return std::string(facts.header.in(language)).append(facts.required ? "*" : "");
}

void write_notes(WorkbookWriter& writer, Language language) {
    static constexpr Phrase sheet{"填写说明", "How to fill it in"}, column{"列", "Column"},
        what{"怎么填", "What to write"}, rule{"规则", "Rules"},
        all{"一次最多 20,000 行。有一行不对就都不导入，并把不对的单元格标红退回。",
            "At most 20,000 rows. If one is wrong none is taken, and the wrong cells come back "
            "marked."};
    writer.add_sheet(
        std::string(sheet.in(language)), {{std::string(column.in(language)), 18, {}, {}},
                                          {std::string(what.in(language)), 90, {}, {}}});
    writer.row(
        std::vector<SheetCell>{std::string(rule.in(language)), std::string(all.in(language))});
    for (auto const& facts : table_fields())
        if (facts.in_template)
            writer.row(std::vector<SheetCell>{
                header_of(facts, language), std::string(facts.note.in(language))});
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

Result<web::Download> table_template(web::Call const& call, web::Nothing const&) {
    static constexpr Phrase sheet{"岗位", "Postings"}, name{"岗位导入模板", "postings-template"};
    std::vector<SheetColumn> columns;
    std::vector<SheetCell> example;
    for (auto const& facts : table_fields()) {
        if (!facts.in_template) continue;
        columns.push_back(
            {header_of(facts, call.language), facts.width,
             std::string(facts.note.in(call.language)), choices_of(facts.field, call.language)});
        example.emplace_back(example_of(facts.field, call.language, call.world.now()));
    }
    WorkbookWriter writer(std::string(sheet.in(call.language)), std::move(columns));
    writer.row(example);
    write_notes(writer, call.language);
    return workbook(writer, std::string(name.in(call.language)).append(".xlsx"));
}

Result<web::Download> marked_table(web::Call const& call, TableKey const& key) {
    static constexpr Phrase sheet{"岗位", "Postings"}, what{"要改的地方", "To mend"},
        name{"要改的岗位", "postings-to-mend"};
    auto const table = records::find_table(call.tx, key.table_id);
    if (!table || table->organisation_id != call.caller.organisation ||
        table->state != TableState::refused)
        return refuse(ProblemKind::not_found, "table_not_found");
    std::vector<SheetColumn> columns{{std::string(what.in(call.language)), 40, {}, {}}};
    for (auto const& column : table->columns)
        columns.push_back(
            {column.header, column.field ? facts_of(*column.field).width : 16, {}, {}});
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
    return workbook(writer, std::string(name.in(call.language)).append(".xlsx"));
}

}  // namespace sx::imports
