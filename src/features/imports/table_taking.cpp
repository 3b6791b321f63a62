#include "features/imports/table_taking.hpp"
#include <algorithm>
#include "platform/web/problems.hpp"

namespace sx::imports {
namespace {

postings::PostingForm blank_form() {
    postings::PostingForm form;
    form.kind = postings::PostingKind::job;
    form.salary_unit = postings::SalaryUnit::negotiable;
    return form;
}

std::vector<RowFault> faults_of(
    TableRowReader const& reader, TableRowReader::Row const& row, Problem const& problem) {
    std::vector<RowFault> faults;
    for (auto const& field : problem.fields)
        for (auto& fault : reader.faults_of(row, field)) faults.push_back(std::move(fault));
    if (faults.empty()) faults.push_back({std::nullopt, std::nullopt, problem.code});
    return faults;
}

// What the posting's own rules say of cells that could be read, so that all is told at once.
void add_rules(std::vector<RowFault>& faults, std::vector<RowFault> const& rules) {
    auto const read = faults;
    for (auto const& rule : rules) {
        bool const told =
            !read.empty() &&
            (!rule.column || std::ranges::find(read, rule.column, &RowFault::column) != read.end());
        if (!told) faults.push_back(rule);
    }
}

}  // namespace

TableRowReader reader_of(PostingTable const& table) {
    std::vector<std::optional<TableField>> fields;
    for (auto const& column : table.columns) fields.push_back(column.field);
    return TableRowReader(std::move(fields));
}

std::string text_of(RowFault const& fault, Language language) {
    std::string text;
    if (fault.field && !fault.column)
        text.append(facts_of(*fault.field).header.in(language))
            .append(language == Language::zh ? "：" : ": ");
    return text.append(web::problem_text(fault.code, language));
}

RowTaking::RowTaking(web::Call const& call, PostingTable const& table)
    : call_(call), table_(table), reader_(reader_of(table)) {}

std::vector<FaultyRow> RowTaking::repeated(TableChunk const& chunk) const {
    std::vector<FaultyRow> rows;
    for (auto const& row : chunk.cells)
        for (auto const field : {TableField::reference, TableField::posting_id}) {
            auto const key = reader_.cell(row.cells, field);
            if (key.empty() || reader_.is_example(row.cells)) continue;
            auto const marked = std::string(field == TableField::reference ? "r" : "i").append(key);
            if (records::row_with(call_.tx, table_.id, marked, row.number))
                rows.push_back({row.number, {reader_.fault_at(field, "table_row_twice")}});
        }
    return rows;
}

Result<RowTaking::Target> RowTaking::target_of(TableRow const& row) const {
    auto const id = reader_.cell(row.cells, TableField::posting_id);
    auto const reference = reader_.cell(row.cells, TableField::reference);
    std::optional<postings::PostingId> known;
    if (!id.empty()) known = postings::PostingId{id};
    else if (!reference.empty())
        known = records::find_reference(call_.tx, table_.organisation_id, reference);
    if (!known) return Target{std::nullopt, blank_form()};
    auto const posting = TRY(postings::find_own(call_.tx, *known, table_.organisation_id));
    // A reference may be used again when its posting is over, or was refused.
    bool const is_over = postings::posting_life.is_final(posting.state) ||
                         posting.state == postings::PostingState::refused;
    if (id.empty() && is_over) return Target{std::nullopt, blank_form()};
    return Target{known, posting};
}

std::vector<RowFault> RowTaking::take(TableRow const& row) {
    using What = postings::TabledOutcome::What;
    if (reader_.is_example(row.cells)) return {};
    auto target = target_of(row);
    if (!target) return {reader_.fault_at(TableField::posting_id, target.error().code)};
    auto [posting_id, form] = *std::move(target);
    auto const reference = reader_.cell(row.cells, TableField::reference);
    if (reference.size() > 200) return {reader_.fault_at(TableField::reference, "too_long")};
    auto faults = reader_.apply(
        row.cells, form,
        posting_id ? TableRowReader::Posting::known : TableRowReader::Posting::fresh);
    auto const put =
        postings::put_tabled(call_, {posting_id, form, table_.aim == TableAim::submit});
    if (!put) add_rules(faults, faults_of(reader_, {row.cells, form.kind}, put.error()));
    if (!faults.empty()) return faults;
    if (!reference.empty())
        records::set_reference(call_.tx, table_.organisation_id, reference, put->id);
    taken_.added += put->what == What::added ? 1 : 0;
    taken_.changed += put->what == What::changed ? 1 : 0;
    return {};
}

}  // namespace sx::imports
