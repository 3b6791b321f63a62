#include "features/postings/fair_records.hpp"
#include "features/postings/listed_records.hpp"
#include "features/postings/records.hpp"
#include "features/postings/use_cases.hpp"

namespace sx::postings {

std::vector<PublishedPosting> published(store::Transaction& tx, PublishedSlice const& slice) {
    return records::published(tx, slice);
}

std::vector<PublishedText> published_texts(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return records::published_texts(tx, after, most);
}

std::int64_t count_listed(store::Transaction& tx) { return records::count_listed(tx); }

std::vector<ListedPosting> listed(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return records::listed(tx, after, most);
}

std::vector<ListedPosting> listed(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return records::listed(tx, ids);
}

std::vector<PostingId> listed_of(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    std::vector<PostingId> ids;
    for (auto& row : records::listed_of(tx, organisation)) ids.push_back(std::move(row.id));
    return ids;
}

std::vector<PostingSummary> summaries(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return records::summaries(tx, ids);
}

std::vector<PublishedText> texts(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return records::texts(tx, ids);
}

std::vector<FairEntry> fair_entries(store::Transaction& tx, std::vector<PostingId> const& ids) {
    return records::fair_entries(tx, ids);
}

std::vector<ListedTitle> listed_titles(store::Transaction& tx, std::int64_t most) {
    return records::listed_titles(tx, most);
}

std::vector<ListedEmployer> listed_employers(store::Transaction& tx, std::int64_t most) {
    return records::listed_employers(tx, most);
}

std::vector<Id<fairs::Fair>> fairs_with(store::Transaction& tx, PostingId const& id) {
    std::vector<Id<fairs::Fair>> fairs;
    for (auto& entry : records::fairs_of(tx, id)) fairs.push_back(std::move(entry.fair_id));
    return fairs;
}

Result<PublicPosting> show(web::Call const& call, PostingRef const& ref) {
    auto posting = records::find_public(call.tx, ref.posting_id);
    if (!posting) return refuse(ProblemKind::not_found, "posting_not_found");
    return *std::move(posting);
}

}  // namespace sx::postings
