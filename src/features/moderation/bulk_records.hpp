#pragma once
#include "features/moderation/bulk_messages.hpp"
#include "features/moderation/records.hpp"

// The tables review_bulks and review_samples.
namespace sx::moderation::records {

struct BulkRow {
    Id<ReviewBulk> id;
    ReviewQueue queue{};
    access::AccountId started_by;
    std::int64_t chosen = 0;
    Instant started_at;
    std::optional<Instant> approved_at;
};
BOOST_DESCRIBE_STRUCT(BulkRow, (), (id, queue, started_by, chosen, started_at, approved_at))

struct SampleRow {
    Id<SampleRow> id;
    Id<ReviewBulk> bulk_id;
    ReviewItemId item_id;
    std::optional<Instant> seen_at;
};
BOOST_DESCRIBE_STRUCT(SampleRow, (), (id, bulk_id, item_id, seen_at))

std::optional<BulkRow> find_bulk(store::Transaction&, Id<ReviewBulk> const&);
void insert(store::Transaction&, BulkRow const&);
void update(store::Transaction&, BulkRow const&);
// Puts what waits and is free, or the claimer's already, into the bulk and claims it; but nothing
// that the first of two people would not approve, or that nobody has looked at where all takes two.
void choose(
    store::Transaction&, Id<ReviewBulk> const&, StartBulk const&, Claim const&, review::SecondLook);
// Its claims go on, or end.
void prolong(store::Transaction&, Id<ReviewBulk> const&, Claim const&);
void give_back(store::Transaction&, Id<ReviewBulk> const&);

std::vector<ReviewItemId> chosen(store::Transaction&, Id<ReviewBulk> const&);
std::int64_t count_waiting(store::Transaction&, Id<ReviewBulk> const&);
// Those that still wait, by id, from the one after `after`.
std::vector<ReviewItem> waiting(
    store::Transaction&, Id<ReviewBulk> const&, std::string const& after, std::int64_t most);

void insert(store::Transaction&, SampleRow const&);
void update(store::Transaction&, SampleRow const&);
std::vector<SampleRow> samples(store::Transaction&, Id<ReviewBulk> const&);

}  // namespace sx::moderation::records
