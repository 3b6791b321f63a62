#include "features/postings/hold_records.hpp"

namespace sx::postings::records {
namespace {

struct HoldRow {
    HoldCause cause{};
};
BOOST_DESCRIBE_STRUCT(HoldRow, (), (cause))

std::vector<PostingId> ids_of(std::vector<PostingKey> const& keys) {
    std::vector<PostingId> ids;
    for (auto const& key : keys) ids.push_back(key.id);
    return ids;
}

}  // namespace

bool add_hold(store::Transaction& tx, PostingId const& posting, HoldCause cause, Instant since) {
    return tx.run(
               "insert into posting_holds (posting_id, cause, since) values ($1, $2, $3) "
               "on conflict do nothing",
               posting, cause, since) == 1;
}

bool remove_hold(store::Transaction& tx, PostingId const& posting, HoldCause cause) {
    return tx.run(
               "delete from posting_holds where posting_id = $1 and cause = $2", posting, cause) ==
           1;
}

std::vector<HoldCause> holds_of(store::Transaction& tx, PostingId const& posting) {
    std::vector<HoldCause> causes;
    for (auto const& row :
         tx.all<HoldRow>("from posting_holds where posting_id = $1 order by since, cause", posting))
        causes.push_back(row.cause);
    return causes;
}

std::vector<PostingId> published_ids(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return ids_of(tx.all<PostingKey>(
        "from postings where organisation_id = $1 and state in ('published', 'hidden') order by id",
        organisation));
}

std::vector<PostingId> waiting_ids(
    store::Transaction& tx, access::OrganisationId const& organisation) {
    return ids_of(tx.all<PostingKey>(
        "from postings where organisation_id = $1 and state = 'submitted' order by id",
        organisation));
}

std::vector<PostingId> held_ids(
    store::Transaction& tx, access::OrganisationId const& organisation, HoldCause cause) {
    return ids_of(tx.all<PostingKey>(
        "from postings where organisation_id = $1 and id in "
        "(select posting_id from posting_holds where cause = $2) order by id",
        organisation, cause));
}

}  // namespace sx::postings::records
