#include "platform/review/records.hpp"

namespace sx::review::records {
namespace {

struct SnapshotRow {
    std::optional<std::string> snapshot;
};
BOOST_DESCRIBE_STRUCT(SnapshotRow, (), (snapshot))

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

void insert(store::Transaction& tx, HandedIn const& item) { tx.insert("review_items", item); }

std::string snapshot(store::Transaction& tx, Id<ReviewItem> const& id) {
    auto const row = tx.one<SnapshotRow>("from review_items where id = $1", id);
    return row && row->snapshot ? *row->snapshot : std::string();
}

void update_rules(store::Transaction& tx, ReviewRules const& rules) {
    tx.update("review_rules", rules);
}

}  // namespace sx::review::records
