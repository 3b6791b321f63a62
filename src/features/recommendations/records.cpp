#include "features/recommendations/records.hpp"
#include <utility>

namespace sx::recommendations::records {
namespace {

struct DislikedBy {
    access::AccountId account_id;
};
BOOST_DESCRIBE_STRUCT(DislikedBy, (), (account_id))

}  // namespace

void insert(store::Transaction& tx, DislikeRow const& row) { tx.insert("disliked_postings", row); }

std::int64_t remove_dislike(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting) {
    return tx.run(
        "delete from disliked_postings where account_id = $1 and posting_id = $2", account,
        posting);
}

std::optional<DislikeRow> find_dislike(
    store::Transaction& tx, access::AccountId const& account, postings::PostingId const& posting) {
    return tx.one<DislikeRow>(
        "from disliked_postings where account_id = $1 and posting_id = $2", account, posting);
}

std::vector<DislikeRow> dislikes(store::Transaction& tx, access::AccountId const& account) {
    return tx.all<DislikeRow>(
        "from disliked_postings where account_id = $1 order by disliked_at desc, id desc", account);
}

std::vector<access::AccountId> uninterested(
    store::Transaction& tx, postings::PostingId const& posting,
    access::OrganisationId const& organisation) {
    std::vector<access::AccountId> all;
    for (auto& row : tx.all<DislikedBy>(
             "from disliked_postings where posting_id = $1 or "
             "(organisation_id = $2 and reason = 'employer')",
             posting, organisation))
        all.push_back(std::move(row.account_id));
    return all;
}

bool keep_view(store::Transaction& tx, CardViewRow const& view) {
    bool const is_new =
        tx.run(
            "insert into card_views (account_id, organisation_id, posting_id, member_id, first_at, "
            "last_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing",
            view.account_id, view.organisation_id, view.posting_id, view.member_id, view.first_at,
            view.last_at) == 1;
    if (!is_new)
        tx.run(
            "update card_views set last_at = $4, member_id = $5 where account_id = $1 and "
            "organisation_id = $2 and coalesce(posting_id, '') = coalesce($3, '')",
            view.account_id, view.organisation_id, view.posting_id, view.last_at, view.member_id);
    return is_new;
}

std::vector<CardViewRow> views(
    store::Transaction& tx, access::AccountId const& account, std::int64_t most) {
    return tx.all<CardViewRow>(
        "from card_views where account_id = $1 order by last_at desc, organisation_id, posting_id "
        "limit $2",
        account, most);
}

}  // namespace sx::recommendations::records
