#pragma once
#include <array>
#include <span>
#include "features/imports/reading.hpp"
#include "platform/base/result.hpp"
#include "platform/wire/type.hpp"

// Which column of somebody's table of postings feeds which field: a JSON file in data/mappings/.
namespace sx::imports {

using postings::PostingKind;

// Each is read by the reader of its name in reading.hpp; those not named there are plain text.
enum class ImportTarget {
    row_id,  // what tells a row from all others of this mapping, so that it is imported once
    title,
    kind,         // a word of PostingKind, so practically a constant
    description,  // paragraphs, see `labels`
    headcount,
    salary,
    education,
    experience_years,
    major_codes,  // may be fed twice, by a column for each catalogue
    place,
    address,
    benefits,
    published_at,
    employer_name,
    employer_industry,
    employer_size,
    employer_ownership
};
BOOST_DESCRIBE_ENUM(
    ImportTarget, row_id, title, kind, description, headcount, salary, education, experience_years,
    major_codes, place, address, benefits, published_at, employer_name, employer_industry,
    employer_size, employer_ownership)

struct ImportField {
    ImportTarget target{};
    std::optional<std::vector<std::string>>
        columns;                          // joined by "·", in a description by line ends
    std::optional<std::string> constant;  // instead of columns: what every row says
    std::optional<std::vector<std::string>> labels;  // description: one before each column's text
    std::optional<std::vector<std::string>> noise;   // a text with one of these is no answer
    std::optional<std::string> drop;                 // left out where a text begins with it
    std::optional<std::string> split;                // only the part between these …
    std::optional<std::int64_t> part;                // … counted from 1
    std::optional<SalaryUnit> unstated_unit;         // salary: the period where the text names none
    std::optional<std::string> within;               // place: the region that all rows lie in
    std::optional<Catalogue> catalogue;              // major_codes
};
BOOST_DESCRIBE_STRUCT(
    ImportField, (),
    (target, columns, constant, labels, noise, drop, split, part, unstated_unit, within, catalogue))

struct ImportMapping {
    std::string name;
    std::string about;  // which tables it fits, for people
    std::vector<ImportField> fields;
};
BOOST_DESCRIBE_STRUCT(ImportMapping, (), (name, about, fields))

// One row as far as it was understood; what is missing was absent or is in the report.
struct ImportedRow {
    std::optional<std::string> row_id, title, description, address, employer_name,
        employer_industry;
    std::optional<PostingKind> kind;
    std::optional<int> headcount, experience_years;
    std::optional<Salary> salary;
    std::optional<codes::Education> education;
    std::optional<Place> place;
    std::optional<Instant> published_at;
    std::optional<StaffCount> employer_size;
    std::optional<codes::Ownership> employer_ownership;
    std::vector<std::string> major_codes;  // empty: any
    std::vector<std::string> benefits;
};

// A cell that says something we could not read. Rows count from 1, without the header.
struct ImportRemark {
    std::int64_t row = 0;
    ImportTarget target{};
    std::string column;
    std::string text;  // at most 80 code points of it
};
BOOST_DESCRIBE_STRUCT(ImportRemark, (), (row, target, column, text))

struct ImportTally {
    ImportTarget target{};
    std::string column;
    std::int64_t present = 0;
    std::int64_t understood = 0;
};
BOOST_DESCRIBE_STRUCT(ImportTally, (), (target, column, present, understood))

struct ImportReport {
    std::int64_t rows = 0;
    std::vector<ImportTally> columns;  // one for each field of the mapping that has columns
    std::vector<ImportRemark> remarks;
};
BOOST_DESCRIBE_STRUCT(ImportReport, (), (rows, columns, remarks))

// A mapping applied to one table.
class ImportReader {
public:
    // Refuses with import_column_missing (the pointer names the field) or import_field_incomplete:
    // a field needs columns or a constant, major_codes a catalogue, a split its part, labels one
    // for each column.
    static Result<ImportReader> bind(ImportMapping, std::span<std::string_view const> header);

    // A row shorter than the header has empty cells at its end. Adds to report().
    ImportedRow read(std::span<std::string_view const> cells);

    // What was read but cannot be kept, e.g. because it is too long: counts as not understood.
    void retract(ImportTarget, std::string_view text);

    ImportReport const& report() const { return report_; }

private:
    struct Source {
        ImportField field;
        std::vector<std::size_t> places;  // of the columns in the header
        std::size_t tally;                // in the report; none for a constant
    };
    explicit ImportReader() = default;
    std::string text_of(Source const&, std::span<std::string_view const> cells) const;
    void count(Source const&, Outcome, std::string_view text);

    std::vector<Source> sources_;
    ImportReport report_;
};

}  // namespace sx::imports
