#pragma once
#include <span>
#include "features/imports/table_fields.hpp"
#include "features/postings/postings.hpp"

// One row of an employer's own table, as a posting.
namespace sx::imports {

// What is wrong in a row, and where: in a cell, in a field that has no column, or in neither.
struct RowFault {
    std::optional<std::int64_t> column;
    std::optional<TableField> field;
    std::string code;
};
BOOST_DESCRIBE_STRUCT(RowFault, (), (column, field, code))

class TableRowReader {
public:
    explicit TableRowReader(std::vector<std::optional<TableField>> fields);

    std::string cell(std::span<std::string const> cells, TableField) const;  // trimmed
    // The template's example, which is to be left out.
    bool is_example(std::span<std::string const> cells) const;

    // Takes over what the cells say. Of a fresh posting what must be said is demanded; of another
    // one an empty cell leaves things as they are.
    enum class Posting { fresh, known };
    std::vector<RowFault> apply(
        std::span<std::string const> cells, postings::PostingForm&, Posting) const;
    // Where to show what the posting's own rules say.
    RowFault fault_of(FieldProblem const&) const;
    RowFault fault_at(TableField, std::string_view code) const;

private:
    std::vector<std::optional<TableField>> fields_;
};

}  // namespace sx::imports
