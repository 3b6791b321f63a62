#pragma once
#include "features/imports/table_messages.hpp"

namespace sx::imports {

struct TableWorkInput {
    PostingTableId table_id;
    std::int64_t version = 0;  // of the table, as it was looked at
};
BOOST_DESCRIBE_STRUCT(TableWorkInput, (), (table_id, version))

struct TableWorkOutcome {
    PostingTableId table_id;
    TableState state{};
    std::int64_t bad_rows = 0, added = 0, changed = 0;
};
BOOST_DESCRIBE_STRUCT(TableWorkOutcome, (), (table_id, state, bad_rows, added, changed))

}  // namespace sx::imports
