#include "features/postings/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::postings::records {
namespace {

using store::Conditions, store::containing;

store::Value name_of(PostingState state) { return wire::name(state); }

Conditions own_ones(OwnFilter const& filter) {
    Conditions where("from postings where ");
    where.add("organisation_id = ?", {filter.owner.text});
    if (filter.state) where.add(" and state = ?", {name_of(*filter.state)});
    return where;
}

Conditions reviewed_ones(ReviewFilter const& filter) {
    Conditions where("from postings where submitted_at is not null");
    where.add(" and state = ?", {name_of(filter.state)});
    if (filter.q) where.add(" and words like lower(?) escape '!'", {containing(filter.q->str())});
    if (filter.organisation_id)
        where.add(" and organisation_id = ?", {filter.organisation_id->text});
    if (filter.submitted_until)
        where.add(" and submitted_at <= ?", {store::to_value(*filter.submitted_until)});
    return where;
}

}  // namespace

std::optional<Posting> find(store::Transaction& tx, PostingId const& id) {
    return tx.one<Posting>("from postings where id = $1", id);
}

std::optional<PublicPosting> find_public(store::Transaction& tx, PostingId const& id) {
    return tx.one<PublicPosting>("from postings where id = $1 and published_at is not null", id);
}

void insert(store::Transaction& tx, Posting const& posting) { tx.insert("postings", posting); }
void update(store::Transaction& tx, Posting const& posting) { tx.update("postings", posting); }

void update_state(store::Transaction& tx, Posting const& posting) {
    tx.run(
        "update postings set state = $2, remark = $3, submitted_at = $4, published_at = $5 "
        "where id = $1",
        posting.id, posting.state, posting.remark, posting.submitted_at, posting.published_at);
}

std::vector<Posting> own(
    store::Transaction& tx, OwnFilter const& filter, std::optional<std::string> const& before,
    std::int64_t most) {
    auto where = own_ones(filter);
    if (before) where.add(" and id < ?", {*before});
    where.add(" order by id desc limit ?", {most});
    return tx.all_bound<Posting>(where.text(), where.bound());
}

std::int64_t count_own(store::Transaction& tx, OwnFilter const& filter) {
    auto const where = own_ones(filter);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<Posting> reviewed(
    store::Transaction& tx, ReviewFilter const& filter, std::optional<web::Place> const& after,
    std::int64_t most) {
    auto where = reviewed_ones(filter);
    if (after) where.add(" and (submitted_at, id) > (?, ?)", {after->value, after->id});
    where.add(" order by submitted_at, id limit ?", {most});
    return tx.all_bound<Posting>(where.text(), where.bound());
}

web::Place review_place(Posting const& posting) {
    return {posting.submitted_at->time_since_epoch().count(), posting.id.text};
}

std::int64_t count_reviewed(store::Transaction& tx, ReviewFilter const& filter) {
    auto const where = reviewed_ones(filter);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<Posting> due(store::Transaction& tx, Instant now, std::int64_t most) {
    return tx.all<Posting>(
        "from postings where state = 'published' and closes_at <= $1 order by closes_at, id "
        "limit $2",
        now, most);
}

void change_interest(store::Transaction& tx, PostingId const& id, std::int64_t by) {
    tx.run("update postings set applications = applications + $2 where id = $1", id, by);
}

void forget_interest(store::Transaction& tx) {
    tx.run("update postings set applications = 0 where applications <> 0");
}

void rename_employer(
    store::Transaction& tx, access::OrganisationId const& id, EmployerName const& name) {
    tx.run(
        "update postings set employer_name = $2 where organisation_id = $1 and employer_name <> $2",
        id, name);
}

}  // namespace sx::postings::records
