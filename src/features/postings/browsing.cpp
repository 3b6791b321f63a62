#include "features/postings/browse_records.hpp"
#include "features/postings/fair_records.hpp"
#include "features/postings/records.hpp"
#include "features/postings/use_cases.hpp"

namespace sx::postings {

Result<PostingPage> browse(web::Call const& call, BrowsePostings const& asked) {
    auto const after = TRY(web::place_of(asked.cursor));
    return records::browse(call.tx, asked, after);
}

std::vector<PublishedPosting> published(store::Transaction& tx, PublishedSlice const& slice) {
    return records::published(tx, slice);
}

std::vector<PublishedText> published_texts(
    store::Transaction& tx, std::string const& after, std::int64_t most) {
    return records::published_texts(tx, after, most);
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
