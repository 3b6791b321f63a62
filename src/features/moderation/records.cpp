#include "features/moderation/records.hpp"
#include "platform/store/conditions.hpp"

namespace sx::moderation::records {
namespace {

using store::Conditions, store::containing, store::to_value;

store::Value named(auto value) { return wire::name(value); }

// What who asks may claim.
void add_free(Conditions& where, Asking const& asking) {
    where.add(
        " and (claimed_until is null or claimed_until <= ?)"
        " and (kept_from is null or kept_from <> ?) and held_at is null",
        {to_value(asking.now), asking.account.text});
}

void add_claim(Conditions& where, ClaimFilter claim, Asking const& asking) {
    switch (claim) {
        case ClaimFilter::mine: return where.add(" and claimed_by = ?", {asking.account.text});
        case ClaimFilter::free: return add_free(where, asking);
        case ClaimFilter::others:
            return where.add(
                " and claimed_by <> ? and claimed_until > ?",
                {asking.account.text, to_value(asking.now)});
    }
}

// What is overdue is also before now by urgency, which the index knows.
void add_overdue(Conditions& where, bool overdue, Instant now) {
    if (overdue) where.add(" and due_at < ? and urgency < ?", {to_value(now), to_value(now)});
    else where.add(" and due_at >= ?", {to_value(now)});
}

Conditions matching(Filter const& filter, Asking const& asking) {
    Conditions where("from review_items where ");
    where.add("state = ?", {named(filter.state)});
    if (filter.state == ReviewState::waiting) where.add(" and held_at is null");
    if (filter.queue) where.add(" and queue = ?", {named(*filter.queue)});
    if (filter.claim) add_claim(where, *filter.claim, asking);
    if (filter.overdue) add_overdue(where, *filter.overdue, asking.now);
    if (filter.fair_id) where.add(" and fair_id = ?", {filter.fair_id->text});
    if (filter.subject_id) where.add(" and subject_id = ?", {filter.subject_id->text});
    if (filter.escalated)
        where.add(
            *filter.escalated ? " and escalation is not null" : " and escalation is null", {});
    if (!filter.words.empty())
        where.add(" and words like lower(?) escape '!'", {containing(filter.words)});
    return where;
}

}  // namespace

std::vector<UrgentItem> items(
    store::Transaction& tx, Filter const& filter, Asking const& asking,
    std::optional<web::Place> const& after, std::int64_t most) {
    auto where = matching(filter, asking);
    if (filter.state == ReviewState::waiting) {
        if (after) where.add(" and (urgency, id) > (?, ?)", {after->value, after->id});
        where.add(" order by urgency, id limit ?", {most});
    } else {
        if (after) where.add(" and (submitted_at, id) < (?, ?)", {after->value, after->id});
        where.add(" order by submitted_at desc, id desc limit ?", {most});
    }
    return tx.all_bound<UrgentItem>(where.text(), where.bound());
}

web::Place place_of(UrgentItem const& item) {
    if (item.state == ReviewState::waiting) return {item.urgency, item.id.text};
    return {item.submitted_at.time_since_epoch().count(), item.id.text};
}

std::int64_t count(store::Transaction& tx, Filter const& filter, Asking const& asking) {
    auto const where = matching(filter, asking);
    return tx.count_bound(where.text(), where.bound());
}

std::vector<QueueCounts> queue_counts(store::Transaction& tx, Asking const& asking) {
    return tx.all<QueueCounts>(
        "from (select queue, count(*) as waiting, "
        "sum(case when due_at < $2 then 1 else 0 end) as overdue, "
        "sum(case when (claimed_until is null or claimed_until <= $2) "
        "and (kept_from is null or kept_from <> $1) then 1 else 0 end) as free, "
        "sum(case when claimed_by = $1 then 1 else 0 end) as mine, "
        "sum(case when (claimed_until is null or claimed_until <= $2 or claimed_by = $1) "
        "and (kept_from is null or kept_from <> $1) then 1 else 0 end) as to_do "
        "from review_items where state = 'waiting' and held_at is null group by queue) as counted "
        "order by queue",
        asking.account, asking.now);
}

std::optional<ReviewItem> most_urgent_free(
    store::Transaction& tx, NextReviewItem const& asked, Asking const& asking) {
    Conditions where("from review_items where state = 'waiting'");
    add_free(where, asking);
    if (asked.queue) where.add(" and queue = ?", {named(*asked.queue)});
    if (asked.fair_id) where.add(" and fair_id = ?", {asked.fair_id->text});
    where.add(" order by urgency, id limit 1");
    auto found = tx.all_bound<ReviewItem>(where.text(), where.bound());
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

bool claim(store::Transaction& tx, ReviewItemId const& id, Claim const& claim) {
    return tx.run(
               "update review_items set claimed_by = $2, claimed_until = $4, bulk_id = null, "
               "claimed_at = case when claimed_by = $2 then coalesce(claimed_at, $3) else $3 end "
               "where id = $1 and state = 'waiting' and held_at is null "
               "and (claimed_by is null or claimed_by = $2 or claimed_until <= $3) "
               "and (kept_from is null or kept_from <> $2)",
               id, claim.by, claim.now, claim.until) == 1;
}

std::vector<ReviewItem> held_until(store::Transaction& tx, Instant until, std::int64_t most) {
    return tx.all<ReviewItem>(
        "from review_items where held_at <= $1 order by held_at, id limit $2", until, most);
}

std::vector<Decided> decided_since(store::Transaction& tx, Instant since) {
    return tx.all<Decided>(
        "from review_items where decided_at >= $1 order by decided_at, id", since);
}

std::vector<FirstLook> first_looks_since(store::Transaction& tx, Instant since) {
    return tx.all<FirstLook>("from review_items where first_at >= $1 order by first_at, id", since);
}

std::vector<OwnDecision> own_decisions(
    store::Transaction& tx, access::AccountId const& account, Instant since) {
    return tx.all<OwnDecision>(
        "from (select queue, decided_at as at from review_items "
        "where decided_at >= $2 and decided_by = $1 and bulk_id is null "
        "union all select queue, first_at as at from review_items "
        "where first_at >= $2 and first_by = $1) as own order by at, queue",
        account, since);
}

std::int64_t count_decided(
    store::Transaction& tx, access::AccountId const& account, Instant since) {
    return tx.count("from review_items where decided_at >= $1 and decided_by = $2", since, account);
}

std::int64_t count_claimed(store::Transaction& tx, Asking const& asking) {
    return tx.count(
        "from review_items where state = 'waiting' and claimed_by = $1 and claimed_until > $2",
        asking.account, asking.now);
}

std::vector<Reason> reasons(store::Transaction& tx) {
    // The reasons for returning come first: most of what is not approved can be mended.
    return tx.all<Reason>("from review_reasons order by queue, decision desc, id");
}

std::optional<Reason> find_reason(store::Transaction& tx, Id<ReviewReason> const& id) {
    return tx.one<Reason>("from review_reasons where id = $1", id);
}

void insert(store::Transaction& tx, Reason const& reason) { tx.insert("review_reasons", reason); }
void update(store::Transaction& tx, Reason const& reason) { tx.update("review_reasons", reason); }
void remove(store::Transaction& tx, Id<ReviewReason> const& id) {
    tx.run("delete from review_reasons where id = $1", id);
}

}  // namespace sx::moderation::records
