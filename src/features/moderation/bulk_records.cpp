#include "features/moderation/bulk_records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::moderation::records {
namespace {

struct ItemKey {
    ReviewItemId id;
};
BOOST_DESCRIBE_STRUCT(ItemKey, (), (id))

}  // namespace

std::optional<BulkRow> find_bulk(store::Transaction& tx, Id<ReviewBulk> const& id) {
    return tx.one<BulkRow>("from review_bulks where id = $1", id);
}
void insert(store::Transaction& tx, BulkRow const& bulk) { tx.insert("review_bulks", bulk); }
void update(store::Transaction& tx, BulkRow const& bulk) { tx.update("review_bulks", bulk); }

void choose(
    store::Transaction& tx, Id<ReviewBulk> const& bulk, StartBulk const& asked, Claim const& claim,
    review::SecondLook second_look) {
    std::string takes =
        "update review_items set bulk_id = $1, claimed_by = $2, claimed_at = $3, "
        "claimed_until = $4 where state = 'waiting' and held_at is null and queue = $5 "
        "and (claimed_by is null or claimed_by = $2 or claimed_until <= $3) "
        "and (kept_from is null or kept_from <> $2)";
    takes.append(
        second_look == review::SecondLook::always
            ? " and (first_decision = 'approve' or appeal is not null)"
            : " and (first_decision = 'approve' or first_decision is null)");
    if (!asked.item_ids) {
        auto const fair = asked.fair_id ? asked.fair_id->text : std::string();
        auto const words = asked.q ? store::containing(asked.q->str()) : std::string("%");
        tx.run(
            takes.append(" and ($6 = '' or fair_id = $6) and words like lower($7) escape '!'"),
            bulk, claim.by, claim.now, claim.until, asked.queue, fair, words);
        return;
    }
    takes.append(" and id = $6");
    for (auto const& id : *asked.item_ids)
        tx.run(takes, bulk, claim.by, claim.now, claim.until, asked.queue, id);
}

void prolong(store::Transaction& tx, Id<ReviewBulk> const& bulk, Claim const& claim) {
    tx.run(
        "update review_items set claimed_until = $3 where bulk_id = $1 and claimed_by = $2 "
        "and state = 'waiting'",
        bulk, claim.by, claim.until);
}

void give_back(store::Transaction& tx, Id<ReviewBulk> const& bulk) {
    tx.run(
        "update review_items set bulk_id = null, claimed_by = null, claimed_at = null, "
        "claimed_until = null where bulk_id = $1 and state = 'waiting'",
        bulk);
}

std::vector<ReviewItemId> chosen(store::Transaction& tx, Id<ReviewBulk> const& bulk) {
    std::vector<ReviewItemId> ids;
    for (auto& row : tx.all<ItemKey>("from review_items where bulk_id = $1 order by id", bulk))
        ids.push_back(std::move(row.id));
    return ids;
}

std::int64_t count_waiting(store::Transaction& tx, Id<ReviewBulk> const& bulk) {
    return tx.count("from review_items where bulk_id = $1 and state = 'waiting'", bulk);
}

std::vector<ReviewItem> waiting(
    store::Transaction& tx, Id<ReviewBulk> const& bulk, std::string const& after,
    std::int64_t most) {
    return tx.all<ReviewItem>(
        "from review_items where bulk_id = $1 and state = 'waiting' and id > $2 order by id "
        "limit $3",
        bulk, after, most);
}

void insert(store::Transaction& tx, SampleRow const& sample) {
    tx.insert("review_samples", sample);
}
void update(store::Transaction& tx, SampleRow const& sample) {
    tx.update("review_samples", sample);
}

std::vector<SampleRow> samples(store::Transaction& tx, Id<ReviewBulk> const& bulk) {
    return tx.all<SampleRow>("from review_samples where bulk_id = $1 order by id", bulk);
}

}  // namespace sx::moderation::records
