#pragma once
#include "features/recommendations/messages.hpp"
#include "platform/store/transaction.hpp"

namespace sx::recommendations {

// What somebody turned down, with what others may be like it in: the posting may change or go.
struct DislikeRow {
    Id<DislikeRow> id;
    access::AccountId account_id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::vector<codes::RegionCode> regions;
    std::optional<Money> monthly_most;
    DislikeReason reason{};
    Instant disliked_at;
};
BOOST_DESCRIBE_STRUCT(
    DislikeRow, (),
    (id, account_id, posting_id, posting_title, organisation_id, employer_name, regions,
     monthly_most, reason, disliked_at))

// Which employer has seen whose card, for which posting or by searching.
struct CardViewRow {
    access::AccountId account_id;
    access::OrganisationId organisation_id;
    std::optional<postings::PostingId> posting_id;
    access::AccountId member_id;  // who looked last
    Instant first_at, last_at;
};
BOOST_DESCRIBE_STRUCT(
    CardViewRow, (), (account_id, organisation_id, posting_id, member_id, first_at, last_at))

namespace records {

void insert(store::Transaction&, DislikeRow const&);
// Gives how many there were: none or one.
std::int64_t remove_dislike(
    store::Transaction&, access::AccountId const&, postings::PostingId const&);
std::optional<DislikeRow> find_dislike(
    store::Transaction&, access::AccountId const&, postings::PostingId const&);
std::vector<DislikeRow> dislikes(store::Transaction&, access::AccountId const&);  // the last first
// Who does not want this posting, or any of this employer.
std::vector<access::AccountId> uninterested(
    store::Transaction&, postings::PostingId const&, access::OrganisationId const&);

// Gives whether it is new that this employer has seen the card for this posting, or by searching.
bool keep_view(store::Transaction&, CardViewRow const&);
std::vector<CardViewRow> views(store::Transaction&, access::AccountId const&, std::int64_t most);

}  // namespace records
}  // namespace sx::recommendations
