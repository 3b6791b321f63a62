#pragma once
#include <functional>
#include "features/fairs/fairs.hpp"
#include "features/imports/mapping.hpp"
#include "platform/jobs/works.hpp"

// The face of this feature: tables of other people's postings become postings here.
namespace sx::imports {

struct ImportOrder {
    std::string file;
    ImportMapping mapping;
    std::optional<fairs::FairId> fair_id{};  // that the employers are to take part in
    Instant closes_at{};                     // of every posting; the tables do not tell
};

struct ImportSummary {
    std::string name;  // of the mapping
    ImportReport report;
    std::int64_t added = 0;
    std::int64_t known = 0;    // rows that an earlier import brought
    std::int64_t to_read = 0;  // added ones whose words a rule forbids; the reviewers see them
    std::vector<ImportRemark> refusals;  // rows without what a posting must have; `target` is it
    bool stopped = false;
};

// Told after each thousand rows how many there were; false stops, and the same order goes on there
// another time.
using ImportProgress = std::function<bool(std::int64_t rows)>;

// Adds each row as a posting that is submitted for review, of an approved organisation by the name
// that the row gives. Rows are known by the mapping's name and their row_id (without one: by their
// whole text) and are added once. A thousand rows are one transaction. Refuses with
// import_file_unreadable, invalid_fields (the mapping does not fit the table), fair_not_found or
// fair_takes_no_participations. Throws when the file is damaged.
Result<ImportSummary> import_postings(
    store::Database&, World&, ImportOrder const&, ImportProgress const&);

// For people, in English: what came in, how much of each column was understood, with examples of
// what was not.
std::string as_text(ImportSummary const&);
// Every refusal and remark, a line each: row, field, column and text between tabs.
std::string as_lines(ImportSummary const&);

// An employer's own table, over HTTP. The long work behind its import.
web::Endpoints endpoints();
jobs::LongWork& import_of_table();

}  // namespace sx::imports
