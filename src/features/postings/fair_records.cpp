#include "features/postings/fair_records.hpp"
#include "features/postings/postings.hpp"

namespace sx::postings::records {

bool enter_fair(store::Transaction& tx, FairPosting const& entry) {
    return tx.run(
               "insert into fair_postings (fair_id, posting_id, organisation_id, headcount) "
               "values ($1, $2, $3, $4) on conflict do nothing",
               entry.fair_id, entry.posting_id, entry.organisation_id, entry.headcount) == 1;
}

bool leave_fair(store::Transaction& tx, FairPosting const& entry) {
    return tx.run(
               "delete from fair_postings where fair_id = $1 and posting_id = $2", entry.fair_id,
               entry.posting_id) == 1;
}

std::vector<FairPosting> fairs_of(store::Transaction& tx, PostingId const& posting) {
    return tx.all<FairPosting>(
        "from fair_postings where posting_id = $1 order by fair_id", posting);
}

std::vector<FairPosting> entries_of(
    store::Transaction& tx, Id<fairs::Fair> const& fair,
    access::OrganisationId const& organisation) {
    return tx.all<FairPosting>(
        "from fair_postings where organisation_id = $1 and fair_id = $2 order by posting_id",
        organisation, fair);
}

std::vector<Opening> published_of(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return tx.all<Opening>(
        "from postings where organisation_id = $1 and state = 'published' order by id",
        organisation);
}

FairOpenings count_in_fair(store::Transaction& tx, Id<fairs::Fair> const& fair) {
    return *tx.one<FairOpenings>(
        "from (select count(*) as postings, cast(coalesce(sum(headcount), 0) as bigint) as "
        "openings "
        "from fair_postings where fair_id = $1) as counted",
        fair);
}

bool in_fair(store::Transaction& tx, PostingId const& posting, Id<fairs::Fair> const& fair) {
    return tx.count("from fair_postings where fair_id = $1 and posting_id = $2", fair, posting) > 0;
}

}  // namespace sx::postings::records
