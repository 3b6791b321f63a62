#include "features/imports/table_row.hpp"
#include <algorithm>
#include "features/imports/scan.hpp"
#include "features/imports/table_filling.hpp"
#include "platform/wire/reader.hpp"

namespace sx::imports {
namespace {

using postings::PostingForm;

bool leads_into(std::string_view pointer, std::string_view to) {
    return to.starts_with(pointer) && (to.size() == pointer.size() || to[pointer.size()] == '/');
}

}  // namespace

TableRowReader::TableRowReader(std::vector<std::optional<TableField>> fields)
    : fields_(std::move(fields)),
      columns_(wire::type_of<TableField>().names.size(), std::string::npos) {
    for (std::size_t at = 0; at < fields_.size(); ++at)
        if (fields_[at]) columns_[static_cast<std::size_t>(*fields_[at])] = at;
    for (auto const& facts : table_fields())
        for (auto const pointer : facts.pointers)
            if (auto const at = part_member(pointer);
                at && columns_[static_cast<std::size_t>(facts.field)] != std::string::npos)
                members_.push_back({*at, facts.field});
}

std::string TableRowReader::cell(Cells cells, TableField field) const {
    auto const place = columns_[static_cast<std::size_t>(field)];
    return place < cells.size() ? trimmed(cells[place]) : std::string();
}

std::optional<TableField> TableRowReader::field_at(PartMember const& at) const {
    auto const found = std::ranges::find_if(members_, [&](MemberColumn const& one) {
        return one.at.part == at.part && one.at.member == at.member;
    });
    return found == members_.end() ? std::nullopt : std::optional(found->field);
}

bool TableRowReader::is_example(Cells cells) const {
    auto const reference = cell(cells, TableField::reference);
    return reference.starts_with("示例") || reference.starts_with("Example");
}

std::vector<RowFault> TableRowReader::apply(Cells cells, PostingForm& form, Posting posting) const {
    auto faults = fill(*this, cells, form);
    if (posting == Posting::known) return faults;
    bool const paid = !cell(cells, TableField::salary_min).empty() ||
                      !cell(cells, TableField::salary_max).empty() ||
                      !cell(cells, TableField::salary_unit).empty();
    for (auto const& facts : table_fields()) {
        bool const given =
            !cell(cells, facts.field).empty() || (facts.field == TableField::salary && paid);
        if (facts.required && !given) faults.push_back(fault_at(facts.field, "required"));
    }
    return faults;
}

RowFault TableRowReader::fault_at(TableField field, std::string_view code) const {
    auto const is_pay = field == TableField::salary || field == TableField::salary_min ||
                        field == TableField::salary_max || field == TableField::salary_unit;
    auto found = std::ranges::find(fields_, std::optional(field));
    if (found == fields_.end() && is_pay)
        found = std::ranges::find_if(fields_, [](auto const& other) {
            return other == TableField::salary || other == TableField::salary_min ||
                   other == TableField::salary_max;
        });
    if (found == fields_.end()) return {std::nullopt, field, std::string(code)};
    return {found - fields_.begin(), *found, std::string(code)};
}

std::vector<RowFault> TableRowReader::faults_of(Row const& row, FieldProblem const& problem) const {
    for (auto const& facts : table_fields())
        for (auto const pointer : facts.pointers)
            if (!pointer.empty() && leads_into(pointer, problem.pointer))
                return {fault_at(facts.field, problem.code)};
    auto const part = std::string_view(problem.pointer).substr(problem.pointer.empty() ? 0 : 1);
    auto faults = problem.code == "part_of_kind_required" ? lacking_in(row, part)
                                                          : told_of(row, part, problem.code);
    if (faults.empty()) faults.push_back({std::nullopt, std::nullopt, problem.code});
    return faults;
}

std::vector<RowFault> TableRowReader::lacking_in(Row const& row, std::string_view part) const {
    std::vector<RowFault> faults;
    for (auto const& facts : table_fields())
        for (auto const& need : needs_of(facts))
            if (need.required && wire::name(need.kind) == part &&
                cell(row.cells, facts.field).empty())
                faults.push_back(fault_at(facts.field, "required"));
    return faults;
}

std::vector<RowFault> TableRowReader::told_of(
    Row const& row, std::string_view part, std::string_view code) const {
    std::vector<RowFault> faults;
    for (auto const& one : members_)
        if (counts(one, part, row.kind) && !cell(row.cells, one.field).empty())
            faults.push_back(fault_at(one.field, code));
    return faults;
}

bool TableRowReader::says_of(Row const& row, std::string_view part) const {
    return std::ranges::any_of(members_, [&](MemberColumn const& one) {
        return counts(one, part, row.kind) && !cell(row.cells, one.field).empty();
    });
}

// What several kinds say belongs to the part of the row's kind, if that says it, else to the first.
bool TableRowReader::counts(
    MemberColumn const& column, std::string_view part, postings::PostingKind kind) {
    if (column.at.part != part) return false;
    auto const own = wire::name(kind);
    for (auto const pointer : facts_of(column.field).pointers)
        if (auto const at = part_member(pointer); at && at->part == own) return part == own;
    return part_member(facts_of(column.field).pointers[0])->part == part;
}

}  // namespace sx::imports
