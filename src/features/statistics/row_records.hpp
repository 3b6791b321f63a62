#pragma once
#include "features/statistics/course_records.hpp"

// The rows behind a figure.
namespace sx::statistics {

// What any of the lists holds; `id` makes its order certain.
struct ListedRow {
    std::string id;
    Instant at;
    std::optional<access::OrganisationId> organisation_id;
    std::optional<postings::PostingId> posting_id;
    std::optional<access::AccountId> account_id;
};
BOOST_DESCRIBE_STRUCT(ListedRow, (), (id, at, organisation_id, posting_id, account_id))

namespace row_records {

std::vector<ListedRow> page(
    store::Transaction&, AskRows const&, std::optional<web::Place> const& after, std::int64_t most);
std::int64_t count(store::Transaction&, AskRows const&);

}  // namespace row_records
}  // namespace sx::statistics
