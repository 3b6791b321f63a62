#pragma once
#include "features/pushes/records.hpp"

// The tables of what people are told of: pushes and push_refusals.
namespace sx::pushes {

// Why a push was not sent after all.
enum class Withheld {
    closed,       // the posting takes no applications any more
    full,         // or so many were told of it by other batches that it has no places left
    blocked,      // the person has blocked the employer
    turned_down,  // or has said no to the posting
    applied,      // or has applied already
    received,     // or was told of it by another batch meanwhile
    not_wanted,   // wants to be told of nothing in batches
    not_looking,  // looks for no work any more
    stopped       // the batch was
};
BOOST_DESCRIBE_ENUM(
    Withheld, closed, full, blocked, turned_down, applied, received, not_wanted, not_looking,
    stopped)

// One person and one posting of a batch.
struct Push {
    PushId id;
    PushBatchId batch_id;
    access::AccountId account_id;
    postings::PostingId posting_id;
    postings::PostingTitle posting_title;  // this and the employer's name as when it was planned
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::int64_t utility = 0;
    std::vector<PushReason> reasons;
    Instant planned_at;
    std::optional<Withheld> withheld;
    std::optional<Instant> sent_at, seen_at, applied_at, declined_at;
};
BOOST_DESCRIBE_STRUCT(
    Push, (),
    (id, batch_id, account_id, posting_id, posting_title, organisation_id, employer_name, utility,
     reasons, planned_at, withheld, sent_at, seen_at, applied_at, declined_at))

namespace records {

void insert(store::Transaction&, Push const&);
void update(store::Transaction&, Push const&);
// Of a person in a batch, the best first.
std::vector<Push> of_person(store::Transaction&, PushBatchId const&, access::AccountId const&);
// Sent to the person, the newest first, those after the id `before`.
std::vector<Push> sent_to(
    store::Transaction&, access::AccountId const&, std::optional<std::string> const& before,
    std::int64_t most);
// Of which postings the person was ever told; promised: or an approved batch will tell them.
std::vector<postings::PostingId> known_to(store::Transaction&, access::AccountId const&);
std::vector<postings::PostingId> promised_to(store::Transaction&, access::AccountId const&);
// Who of the accounts from `first` to `last` was told of something after that moment.
std::vector<access::AccountId> told_after(
    store::Transaction&, access::AccountId const& first, access::AccountId const& last,
    Instant moment);
// How many were ever told of a posting, and of each, with those whom an approved batch will tell.
std::int64_t count_sent(store::Transaction&, postings::PostingId const&);
struct PromisedOfPosting {
    postings::PostingId posting_id;
    std::int64_t promised = 0;
};
BOOST_DESCRIBE_STRUCT(PromisedOfPosting, (), (posting_id, promised))
std::vector<PromisedOfPosting> promised_by_posting(store::Transaction&);

// Gives how many had not been seen before.
std::int64_t see(store::Transaction&, access::AccountId const&, PushId const&, Instant now);
// The person has applied to what a batch had planned to tell them, or told them.
void note_application(
    store::Transaction&, access::AccountId const&, postings::PostingId const&, Instant at);
// The person has said no to it, or has taken that back.
void note_dislike(
    store::Transaction&, access::AccountId const&, postings::PostingId const&,
    std::optional<Instant> at);
void forget_answers(store::Transaction&);  // applications and dislikes
void withhold_rest(store::Transaction&, PushBatchId const&, Withheld);
void remove_planned(store::Transaction&, PushBatchId const&);

PushResults results(store::Transaction&, PushBatchId const&);
PushResults results(store::Transaction&, PushBatchId const&, postings::PostingId const&);

bool wants_none(store::Transaction&, access::AccountId const&);
// Who of the accounts from `first` to `last` wants to be told of nothing in batches.
std::vector<access::AccountId> refusers(
    store::Transaction&, access::AccountId const& first, access::AccountId const& last);
void set_wish(store::Transaction&, access::AccountId const&, PushWish, Instant now);

}  // namespace records
}  // namespace sx::pushes
