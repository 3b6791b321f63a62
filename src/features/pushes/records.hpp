#pragma once
#include "features/pushes/own_messages.hpp"
#include "platform/store/transaction.hpp"

// The tables of batches: push_batches, push_people, push_postings and push_settings.
namespace sx::pushes {

// A posting that suits somebody, by its place in the batch.
struct PushCandidate {
    std::int64_t place = 0, utility = 0;
};
BOOST_DESCRIBE_STRUCT(PushCandidate, (), (place, utility))

// Somebody whom a batch is made for.
struct PersonRow {
    Id<PersonRow> id;
    PushBatchId batch_id;
    access::AccountId account_id;
    std::int64_t lot = 0;       // drawn; the lowest are looked at
    std::int64_t received = 0;  // in earlier batches
    std::vector<PushCandidate> candidates;
    std::int64_t given = 0;
    std::optional<Instant> settled_at;  // told, or nothing was left to be told of
};
BOOST_DESCRIBE_STRUCT(
    PersonRow, (), (id, batch_id, account_id, lot, received, candidates, given, settled_at))

struct BatchPostingRow {
    Id<BatchPostingRow> id;
    PushBatchId batch_id;
    std::int64_t place = 0;  // 0, 1, 2 …
    postings::PostingId posting_id;
    postings::PostingTitle title;
    access::OrganisationId organisation_id;
    postings::EmployerName employer_name;
    std::int64_t headcount = 0, capacity = 0, listed = 0, given = 0, better = 0;
    std::optional<PushOutcome> outcome;  // once the batch is simulated
};
BOOST_DESCRIBE_STRUCT(
    BatchPostingRow, (),
    (id, batch_id, place, posting_id, title, organisation_id, employer_name, headcount, capacity,
     listed, given, better, outcome))

namespace records {

std::optional<PushBatch> find(store::Transaction&, PushBatchId const&);
void insert(store::Transaction&, PushBatch const&);
void update(store::Transaction&, PushBatch const&);
// The newest first, those after the id `before`.
std::vector<PushBatch> batches(
    store::Transaction&, std::optional<std::string> const& before, std::int64_t most);
std::vector<PushBatch> sending(store::Transaction&);  // the oldest first

void insert(store::Transaction&, PersonRow const&);
void update(store::Transaction&, PersonRow const&);
void set_given(store::Transaction&, Id<PersonRow> const&, std::int64_t given);
void forget_candidates(store::Transaction&, PushBatchId const&);
// By id, those after `after`.
std::vector<PersonRow> people(
    store::Transaction&, PushBatchId const&, std::string const& after, std::int64_t most);
// Who is still to be told, by id.
std::vector<PersonRow> unsettled(store::Transaction&, PushBatchId const&, std::int64_t most);
// Who is told of something: those with the lowest lots.
std::vector<PersonRow> drawn(store::Transaction&, PushBatchId const&, std::int64_t most);
void remove_people(store::Transaction&, PushBatchId const&);

void insert(store::Transaction&, BatchPostingRow const&);
void update(store::Transaction&, BatchPostingRow const&);
std::vector<BatchPostingRow> postings(store::Transaction&, PushBatchId const&);  // by place
// What the fewest are told of first.
std::vector<BatchPostingRow> postings(
    store::Transaction&, ListPushPostings const&, std::optional<web::Place> const& after,
    std::int64_t most);
std::int64_t count_postings(store::Transaction&, ListPushPostings const&);

PushSettings settings(store::Transaction&);  // the usual ones until others are set
void save_settings(store::Transaction&, PushSettings const&);

}  // namespace records
}  // namespace sx::pushes
