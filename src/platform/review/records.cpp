#include "platform/review/records.hpp"
#include "platform/privacy/sealing.hpp"
#include "platform/review/sealing.hpp"

namespace sx::review::records {
namespace {

struct SnapshotRow {
    Id<ReviewItem> id;
    access::OrganisationId organisation_id;
    std::optional<std::string> snapshot;  // of before it was sealed
    std::optional<privacy::Sealed> sealed_snapshot;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (id, organisation_id, snapshot, sealed_snapshot))

struct StoredItem : HandedIn {
    std::optional<privacy::Sealed> sealed_snapshot;
};
BOOST_DESCRIBE_STRUCT(StoredItem, (HandedIn), (sealed_snapshot))

privacy::Place place_of(Id<ReviewItem> const& id) {
    return {"review_items", id.text, "sealed_snapshot"};
}

}  // namespace

std::optional<ReviewItem> find(store::Transaction& tx, Id<ReviewItem> const& id) {
    return tx.one<ReviewItem>("from review_items where id = $1", id);
}

std::optional<ReviewItem> waiting(
    store::Transaction& tx, ReviewQueue queue, SubjectId const& subject) {
    return tx.one<ReviewItem>(
        "from review_items where queue = $1 and subject_id = $2 and state = 'waiting'", queue,
        subject);
}

std::vector<ReviewItem> of_subject(
    store::Transaction& tx, ReviewQueue queue, SubjectId const& subject) {
    return tx.all<ReviewItem>(
        "from review_items where queue = $1 and subject_id = $2 order by round desc, id desc",
        queue, subject);
}

void update(store::Transaction& tx, ReviewItem const& item) { tx.update("review_items", item); }

void insert(store::Transaction& tx, HandedIn const& item) {
    StoredItem stored{item, {}};
    auto const snapshot = std::exchange(stored.snapshot, {});
    stored.sealed_snapshot =
        privacy::seal(tx, item.organisation_id.text, place_of(item.id), snapshot);
    tx.insert("review_items", stored);
}

std::string snapshot(store::Transaction& tx, Id<ReviewItem> const& id) {
    auto const row = tx.one<SnapshotRow>("from review_items where id = $1", id);
    if (!row) return {};
    if (!row->sealed_snapshot) return row->snapshot.value_or("");
    return privacy::open(tx, row->organisation_id.text, place_of(row->id), *row->sealed_snapshot)
        .value_or("");
}

void update_rules(store::Transaction& tx, ReviewRules const& rules) {
    tx.update("review_rules", rules);
}

}  // namespace sx::review::records

namespace sx::review {

std::int64_t seal_clear(store::Transaction& tx, std::int64_t most) {
    auto const rows = tx.all<records::SnapshotRow>(
        "from review_items where snapshot <> '' order by id limit $1", most);
    for (auto const& row : rows)
        tx.run(
            "update review_items set snapshot = '', sealed_snapshot = $1 where id = $2",
            privacy::seal(tx, row.organisation_id.text, records::place_of(row.id), *row.snapshot),
            row.id);
    return static_cast<std::int64_t>(rows.size());
}

}  // namespace sx::review
