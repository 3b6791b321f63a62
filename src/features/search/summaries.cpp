#include "features/search/summaries.hpp"
#include <map>
#include <utility>
#include "features/search/posting_document.hpp"

namespace sx::search {

using postings::PostingId;

std::vector<PostingId> ids_of(std::span<Hit const> hits) {
    std::vector<PostingId> ids;
    for (auto const& hit : hits) ids.push_back(posting_of(hit.id));
    return ids;
}

std::vector<postings::PostingSummary> summaries_of(
    store::Transaction& tx, std::vector<PostingId> const& ids) {
    std::map<PostingId, postings::PostingSummary> known;
    for (auto& row : postings::summaries(tx, ids)) {
        auto id = row.id;
        known.emplace(std::move(id), std::move(row));
    }
    std::vector<postings::PostingSummary> summaries;
    for (auto const& id : ids)
        if (auto const found = known.find(id); found != known.end())
            summaries.push_back(std::move(found->second));
    return summaries;
}

}  // namespace sx::search
