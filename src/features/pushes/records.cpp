#include "features/pushes/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::pushes::records {
namespace {

using store::Conditions;

constexpr std::string_view behind_all = "g";  // sorts behind every id

Conditions listed(ListPushPostings const& asked) {
    Conditions where("from push_postings where outcome is not null");
    where.add(" and batch_id = ?", {asked.batch_id.text});
    if (asked.outcome) where.add(" and outcome = ?", {store::Value(wire::name(*asked.outcome))});
    return where;
}

PushSettings usual_settings() { return {{3}, {10}, {60}, {500}, {5}}; }

}  // namespace

std::optional<PushBatch> find(store::Transaction& tx, PushBatchId const& id) {
    return tx.one<PushBatch>("from push_batches where id = $1", id);
}
void insert(store::Transaction& tx, PushBatch const& batch) { tx.insert("push_batches", batch); }
void update(store::Transaction& tx, PushBatch const& batch) { tx.update("push_batches", batch); }

std::vector<PushBatch> batches(
    store::Transaction& tx, std::optional<std::string> const& before, std::int64_t most) {
    return tx.all<PushBatch>(
        "from push_batches where id < $1 order by id desc limit $2",
        before ? std::string_view(*before) : behind_all, most);
}

std::vector<PushBatch> sending(store::Transaction& tx) {
    return tx.all<PushBatch>("from push_batches where state = 'sending' order by id");
}

void insert(store::Transaction& tx, PersonRow const& person) { tx.insert("push_people", person); }
void update(store::Transaction& tx, PersonRow const& person) { tx.update("push_people", person); }

void set_given(store::Transaction& tx, Id<PersonRow> const& id, std::int64_t given) {
    tx.run("update push_people set given = $2 where id = $1", id, given);
}

void forget_candidates(store::Transaction& tx, PushBatchId const& batch) {
    tx.run("update push_people set candidates = '[]' where batch_id = $1", batch);
}

std::vector<PersonRow> people(
    store::Transaction& tx, PushBatchId const& batch, std::string const& after, std::int64_t most) {
    return tx.all<PersonRow>(
        "from push_people where batch_id = $1 and id > $2 order by id limit $3", batch, after,
        most);
}

std::vector<PersonRow> unsettled(
    store::Transaction& tx, PushBatchId const& batch, std::int64_t most) {
    return tx.all<PersonRow>(
        "from push_people where batch_id = $1 and given > 0 and settled_at is null order by id "
        "limit $2",
        batch, most);
}

std::vector<PersonRow> drawn(store::Transaction& tx, PushBatchId const& batch, std::int64_t most) {
    return tx.all<PersonRow>(
        "from push_people where batch_id = $1 and given > 0 order by lot, id limit $2", batch,
        most);
}

void remove_people(store::Transaction& tx, PushBatchId const& batch) {
    tx.run("delete from push_people where batch_id = $1", batch);
}

void insert(store::Transaction& tx, BatchPostingRow const& row) { tx.insert("push_postings", row); }
void update(store::Transaction& tx, BatchPostingRow const& row) { tx.update("push_postings", row); }

std::vector<BatchPostingRow> postings(store::Transaction& tx, PushBatchId const& batch) {
    return tx.all<BatchPostingRow>("from push_postings where batch_id = $1 order by place", batch);
}

std::vector<BatchPostingRow> postings(
    store::Transaction& tx, ListPushPostings const& asked, std::optional<web::Place> const& after,
    std::int64_t most) {
    auto where = listed(asked);
    if (after) where.add(" and (given, id) > (?, ?)", {after->value, after->id});
    where.add(" order by given, id limit ?", {most});
    return tx.all_bound<BatchPostingRow>(where.text(), where.bound());
}

std::int64_t count_postings(store::Transaction& tx, ListPushPostings const& asked) {
    auto const where = listed(asked);
    return tx.count_bound(where.text(), where.bound());
}

PushSettings settings(store::Transaction& tx) {
    return tx.one<PushSettings>("from push_settings where id = 'venue'").value_or(usual_settings());
}

void save_settings(store::Transaction& tx, PushSettings const& settings) {
    tx.run("delete from push_settings where id = 'venue'");
    tx.run(
        "insert into push_settings (id, wanted, factor, candidates, a_minute, samples) "
        "values ('venue', $1, $2, $3, $4, $5)",
        settings.wanted, settings.factor, settings.candidates, settings.a_minute, settings.samples);
}

}  // namespace sx::pushes::records
