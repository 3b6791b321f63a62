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
    using Cells = std::span<std::string const>;
    explicit TableRowReader(std::vector<std::optional<TableField>> fields);

    std::string cell(Cells, TableField) const;  // trimmed
    // The template's example, which is to be left out.
    bool is_example(Cells) const;

    // Takes over what the cells say. Of a fresh posting what must be said is demanded; of another
    // one an empty cell leaves things as they are.
    enum class Posting { fresh, known };
    std::vector<RowFault> apply(Cells, postings::PostingForm&, Posting) const;

    // A row of a posting of this kind.
    struct Row {
        Cells cells;
        postings::PostingKind kind;
    };
    // Whether a cell says something of this part of a posting.
    bool says_of(Row const&, std::string_view part) const;
    // The column that a member of a part is read from.
    std::optional<TableField> field_at(PartMember const&) const;
    // Where to show what the posting's own rules say: a part that lacks is shown at each of the
    // fields that it needs, one that is wrong as a whole at each of those that are filled in.
    std::vector<RowFault> faults_of(Row const&, FieldProblem const&) const;
    RowFault fault_at(TableField, std::string_view code) const;

private:
    struct MemberColumn {
        PartMember at;
        TableField field;
    };
    static bool counts(MemberColumn const&, std::string_view part, postings::PostingKind);
    std::vector<RowFault> lacking_in(Row const&, std::string_view part) const;
    std::vector<RowFault> told_of(Row const&, std::string_view part, std::string_view code) const;

    std::vector<std::optional<TableField>> fields_;
    std::vector<std::size_t> columns_;   // by field; npos: it has none
    std::vector<MemberColumn> members_;  // those of parts that have a column
};

}  // namespace sx::imports
