#pragma once
#include "features/moderation/messages.hpp"
#include "platform/jobs/works.hpp"

// The JSON of approving many together.
namespace sx::moderation {

// Those with the ids, or without ids all of the queue that match; what somebody else has claimed is
// left out. They are claimed for who asks.
struct StartBulk {
    ReviewQueue queue{};
    std::optional<List<ReviewItemId, 500>> item_ids;
    std::optional<fairs::FairId> fair_id;
    std::optional<Text<1, 40>> q;
};
BOOST_DESCRIBE_STRUCT(StartBulk, (), (queue, item_ids, fair_id, q))

// One of those drawn by lot that are looked at before all are approved.
struct BulkSample {
    ReviewItemId item_id;
    std::string title, organisation_name;
    std::optional<Instant> seen_at;
};
BOOST_DESCRIBE_STRUCT(BulkSample, (), (item_id, title, organisation_name, seen_at))

struct Bulk {
    Id<ReviewBulk> id;
    ReviewQueue queue{};
    std::int64_t chosen = 0;
    Instant started_at;
    std::vector<BulkSample> samples;
};
BOOST_DESCRIBE_STRUCT(Bulk, (), (id, queue, chosen, started_at, samples))

struct BulkRef {
    Id<ReviewBulk> bulk_id;
};
BOOST_DESCRIBE_STRUCT(BulkRef, (), (bulk_id))

struct SampleRef {
    Id<ReviewBulk> bulk_id;
    ReviewItemId item_id;
};
BOOST_DESCRIBE_STRUCT(SampleRef, (), (bulk_id, item_id))

// How the long work "approve_items" ended.
struct ApprovedItems {
    std::int64_t approved = 0;
    std::int64_t left = 0;  // that could not be: closed meanwhile, or their organisation is not
};
BOOST_DESCRIBE_STRUCT(ApprovedItems, (), (approved, left))

}  // namespace sx::moderation
