#include <algorithm>
#include "features/moderation/bulk_records.hpp"
#include "features/moderation/claiming.hpp"
#include "features/moderation/moderation.hpp"
#include "features/moderation/rules.hpp"
#include "features/moderation/showing.hpp"
#include "features/moderation/use_cases.hpp"
#include "platform/review/records.hpp"

// Approving many together, once a sample drawn by lot has been looked at.
namespace sx::moderation {
namespace {

// Less than `end`, each as likely as the others up to 2^-32.
std::size_t drawn_below(World& world, std::size_t end) {
    std::uint64_t drawn = 0;
    world.random_bytes(std::as_writable_bytes(std::span(&drawn, 1)));
    return static_cast<std::size_t>(drawn % end);
}

// `most` of them by lot, without repetition; all when there are no more.
std::vector<ReviewItemId> drawn(World& world, std::vector<ReviewItemId> from, std::size_t most) {
    auto const size = std::min(most, from.size());
    for (std::size_t at = 0; at < size; ++at)
        std::swap(from[at], from[at + drawn_below(world, from.size() - at)]);
    from.resize(size);
    return from;
}

Result<records::BulkRow> find_own_bulk(web::Call const& call, Id<ReviewBulk> const& id) {
    auto bulk = records::find_bulk(call.tx, id);
    if (!bulk || bulk->started_by != call.caller.account)
        return refuse(ProblemKind::not_found, "review_bulk_not_found");
    return *std::move(bulk);
}

Bulk shown(web::Call const& call, records::BulkRow const& row) {
    Bulk bulk;
    bulk.id = row.id;
    bulk.queue = row.queue;
    bulk.chosen = row.chosen;
    bulk.started_at = row.started_at;
    for (auto const& sample : records::samples(call.tx, row.id)) {
        auto const item = review::records::find(call.tx, sample.item_id).value();
        bulk.samples.push_back({item.id, item.title, item.organisation_name, sample.seen_at});
    }
    return bulk;
}

}  // namespace

Result<Bulk> start_bulk(web::Call const& call, StartBulk const& form) {
    // Each of them is answered in words of its own.
    if (form.queue == ReviewQueue::complaints)
        return Problem{ProblemKind::invalid, "invalid_fields", {{"/queue", "one_by_one_here"}}};
    records::BulkRow row;
    row.id = call.world.fresh<ReviewBulk>();
    row.queue = form.queue;
    row.started_by = call.caller.account;
    row.started_at = call.world.now();
    auto const rules = review::rules_of(call.tx, form.queue);
    records::choose(call.tx, row.id, form, claim_of(call, form.queue), rules.second_look);
    auto const chosen = records::chosen(call.tx, row.id);
    if (chosen.empty()) return refuse(ProblemKind::conflict, "nothing_chosen");
    row.chosen = static_cast<std::int64_t>(chosen.size());
    records::insert(call.tx, row);
    auto const size = static_cast<std::size_t>(rules.sample_size.value);
    for (auto const& item : drawn(call.world, chosen, size))
        records::insert(
            call.tx, {call.world.fresh<records::SampleRow>(), row.id, item, std::nullopt});
    return shown(call, row);
}

Result<ReviewDetail> look_at_sample(web::Call const& call, SampleRef const& ref) {
    auto const bulk = TRY(find_own_bulk(call, ref.bulk_id));
    for (auto& sample : records::samples(call.tx, bulk.id)) {
        if (sample.item_id != ref.item_id) continue;
        sample.seen_at = call.world.now();
        records::update(call.tx, sample);
        return show(call, {ref.item_id});
    }
    return refuse(ProblemKind::not_found, "review_item_not_found");
}

Result<jobs::Work> approve_bulk(web::Call const& call, BulkRef const& ref) {
    auto bulk = TRY(find_own_bulk(call, ref.bulk_id));
    if (bulk.approved_at) return refuse(ProblemKind::conflict, "review_bulk_approved_already");
    for (auto const& sample : records::samples(call.tx, bulk.id))
        if (!sample.seen_at) return refuse(ProblemKind::conflict, "sample_not_seen");
    bulk.approved_at = call.world.now();
    records::update(call.tx, bulk);
    records::prolong(call.tx, bulk.id, claim_of(call, bulk.queue));
    return jobs::start(call, bulk_approval(), wire::write(ref));
}

Result<Bulk> release_bulk(web::Call const& call, BulkRef const& ref) {
    auto const bulk = TRY(find_own_bulk(call, ref.bulk_id));
    if (bulk.approved_at) return refuse(ProblemKind::conflict, "review_bulk_approved_already");
    records::give_back(call.tx, bulk.id);
    return shown(call, bulk);
}

}  // namespace sx::moderation
