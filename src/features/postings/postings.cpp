#include "features/postings/postings.hpp"
#include "features/postings/records.hpp"

namespace sx::postings {

Result<Posting> find_published(store::Transaction& tx, PostingId const& id, Instant now) {
    auto posting = records::find(tx, id);
    if (!posting || !posting->published_at)
        return refuse(ProblemKind::not_found, "posting_not_found");
    if (posting->state != PostingState::published || posting->closes_at <= now)
        return refuse(ProblemKind::conflict, "posting_closed");
    return *std::move(posting);
}

Result<Posting> find_own(
    store::Transaction& tx, PostingId const& id, access::OrganisationId const& owner) {
    auto posting = records::find(tx, id);
    if (!posting || posting->organisation_id != owner)
        return refuse(ProblemKind::not_found, "posting_not_found");
    return *std::move(posting);
}

bool in_fair(store::Transaction& tx, PostingId const& posting, Id<fairs::Fair> const& fair) {
    return records::in_fair(tx, posting, fair);
}

}  // namespace sx::postings
