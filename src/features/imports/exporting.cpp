#include <map>
#include "features/imports/table_records.hpp"
#include "features/imports/table_use_cases.hpp"

namespace sx::imports {

Result<TabledRecordPage> list_own_postings(
    web::Call const& call, postings::ListOwnPostings const& asked) {
    auto page = TRY(postings::list_own(call, asked));
    std::vector<postings::PostingId> ids;
    for (auto const& posting : page.items) ids.push_back(posting.id);
    std::map<std::string, std::string> called;
    for (auto& known : records::references_of(call.tx, call.caller.organisation, ids))
        called.emplace(known.posting_id.text, std::move(known.reference));
    TabledRecordPage tabled;
    tabled.next_cursor = std::move(page.next_cursor);
    for (auto& posting : page.items) {
        auto const known = called.find(posting.id.text);
        tabled.items.push_back(
            {std::move(posting), known == called.end() ? std::string() : known->second});
    }
    return tabled;
}

}  // namespace sx::imports
