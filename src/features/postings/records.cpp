#include "features/postings/records.hpp"
#include "features/postings/settings.hpp"
#include "platform/store/conditions.hpp"

namespace sx::postings::records {
namespace {

using store::Conditions, store::containing;

store::Value name_of(PostingState state) { return wire::name(state); }

Conditions own_ones(OwnFilter const& filter) {
    Conditions where("from postings where ");
    where.add("organisation_id = ?", {filter.owner.text});
    where.add(" and revises is null and state <> 'discarded'");
    if (filter.state) where.add(" and state = ?", {name_of(*filter.state)});
    if (filter.q) where.add(" and words like lower(?) escape '!'", {containing(filter.q->str())});
    if (filter.asked)
        where.add(*filter.asked ? " and asked_at is not null" : " and asked_at is null");
    return where;
}

struct KeptVersion {
    PostingId posting_id;
    std::int64_t version = 0;
    Instant changed_at;
    PostingForm form;
};
BOOST_DESCRIBE_STRUCT(KeptVersion, (), (posting_id, version, changed_at, form))

Conditions reviewed_ones(ReviewFilter const& filter) {
    Conditions where("from postings where submitted_at is not null");
    where.add(" and state = ?", {name_of(filter.state)});
    if (filter.q) where.add(" and words like lower(?) escape '!'", {containing(filter.q->str())});
    if (filter.organisation_id)
        where.add(" and organisation_id = ?", {filter.organisation_id->text});
    return where;
}

}  // namespace

std::optional<Posting> find(store::Transaction& tx, PostingId const& id) {
    return tx.one<Posting>("from postings where id = $1", id);
}

std::optional<PublicPosting> find_public(store::Transaction& tx, PostingId const& id) {
    return tx.one<PublicPosting>(
        "from postings where id = $1 and published_at is not null and state <> 'hidden'", id);
}

void insert(store::Transaction& tx, Posting const& posting) { tx.insert("postings", posting); }

void update(store::Transaction& tx, Posting const& posting) { tx.update("postings", posting); }

std::vector<TitledPosting> titles(store::Transaction& tx, std::vector<PostingId> const& ids) {
    if (ids.empty()) return {};
    Conditions where("from postings where id in (");
    for (auto const& id : ids) where.add(&id == ids.data() ? "?" : ", ?", {id.text});
    where.add(")");
    return tx.all_bound<TitledPosting>(where.text(), where.bound());
}

organisations::QueueLength in_review(store::Transaction& tx) {
    return *tx.one<organisations::QueueLength>(
        "from (select count(*) as waiting, min(submitted_at) as oldest_at from postings "
        "where state = 'submitted') as counted");
}

void update_state(store::Transaction& tx, Posting const& posting) {
    tx.run(
        "update postings set state = $2, remark = $3, submitted_at = $4, published_at = $5, "
        "listed_at = $6, close_reason = $7, repeat_reason = $8, wording_reason = $9, "
        "questioned_at = $10, tended_at = $11, asked_at = $12 where id = $1",
        posting.id, posting.state, posting.remark, posting.submitted_at, posting.published_at,
        posting.listed_at, posting.close_reason, posting.repeat_reason, posting.wording_reason,
        posting.questioned_at, posting.tended_at, posting.asked_at);
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
        "from postings where state in ('published', 'hidden') and closes_at <= $1 "
        "order by closes_at, id limit $2",
        now, most);
}

std::vector<Posting> closing_soon(
    store::Transaction& tx, WarningFilter const& filter, std::int64_t most) {
    std::int64_t const notice_ms =
        std::chrono::milliseconds(std::chrono::days(filter.days)).count();
    return tx.all<Posting>(
        "from postings where state = 'published' and closes_at > $1 and closes_at <= $2 "
        "and closes_at - published_at > $3 and not exists (select 1 from expiry_warnings w "
        "where w.posting_id = postings.id and w.closes_at = postings.closes_at and w.days <= $4) "
        "order by closes_at, id limit $5",
        filter.now, filter.until, notice_ms, filter.days, most);
}

void keep_warning(store::Transaction& tx, Posting const& posting, std::int64_t days) {
    tx.run(
        "insert into expiry_warnings (posting_id, closes_at, days) values ($1, $2, $3)", posting.id,
        posting.closes_at, days);
}

std::optional<Posting> open_revision(store::Transaction& tx, PostingId const& of) {
    return tx.one<Posting>(
        "from postings where revises = $1 and state in ('draft', 'submitted', 'returned')", of);
}

void keep_version(store::Transaction& tx, Posting const& posting, Instant changed_at) {
    tx.insert("posting_versions", KeptVersion{posting.id, posting.version, changed_at, posting});
}

std::vector<PostingVersion> versions(store::Transaction& tx, PostingId const& id) {
    return tx.all<PostingVersion>(
        "from posting_versions where posting_id = $1 order by version desc", id);
}

PostingSettings settings(store::Transaction& tx) {
    return tx.one<PostingSettings>("from posting_settings where id = 'venue'")
        .value_or(usual_settings());
}

void save_settings(store::Transaction& tx, PostingSettings const& settings) {
    tx.run("delete from posting_settings where id = 'venue'");
    tx.run(
        "insert into posting_settings (id, refresh_hours, warning_days, stale_days, answer_days) "
        "values ('venue', $1, $2, $3, $4)",
        settings.refresh_hours, settings.warning_days, settings.stale_days, settings.answer_days);
}

void rename_employer(
    store::Transaction& tx, access::OrganisationId const& id, EmployerName const& name) {
    tx.run(
        "update postings set employer_name = $2 where organisation_id = $1 and employer_name <> $2",
        id, name);
}

}  // namespace sx::postings::records
