#pragma once
#include "features/imports/table_records.hpp"
#include "platform/documents/sheets/reading.hpp"

namespace sx::imports {

inline constexpr std::size_t most_table_rows = 20'000;

struct TableContent {
    std::vector<TableColumn> columns;  // without their meanings
    std::vector<std::vector<TableRow>> chunks;
    std::int64_t rows = 0;
};
// Finds the row of headers among the first ones: that which names most of our fields. Refuses with
// sheet_… (see documents/sheets), table_without_rows or table_too_many_rows.
Result<TableContent> read_table(std::string_view bytes, documents::SheetLimits const&);

// What the organisation chose for a header the last time, else what the header says; each field
// once.
void propose(store::Transaction&, access::OrganisationId const&, std::vector<TableColumn>&);

}  // namespace sx::imports
