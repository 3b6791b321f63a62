#pragma once
#include "features/imports/table_messages.hpp"

// What other features may learn; the subject is the table.
namespace sx::imports {

struct PostingTableImported {
    static constexpr std::string_view type = "posting_table_imported";
    access::OrganisationId organisation_id;
    access::AccountId by;
    std::int64_t added = 0, changed = 0;  // postings
};
BOOST_DESCRIBE_STRUCT(PostingTableImported, (), (organisation_id, by, added, changed))

}  // namespace sx::imports
